import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { hasEnded, type RunSummary } from '#core';
import { Button, IconButton, useToast } from '../../editor/index.ts';
import { useDeleteRun } from '../http/queries.ts';
import { leaveRow } from '../shared/leave-row.ts';
import styles from './DeleteRun.module.css';
import { stepNameOf } from './run-words.ts';

/** Deletes a run and its log, once the person has said so again: the server keeps no other copy. */
export function DeleteRun({ run }: { readonly run: RunSummary }) {
  const [state, setState] = useState<'new' | 'asks' | 'kept'>('new');
  const removal = useDeleteRun();
  const showToast = useToast();
  const name = stepNameOf(run);
  const remove = (pressed: Element) =>
    removal.mutate(run.id, {
      onSuccess: () => {
        leaveRow(pressed);
        showToast({ text: `Deleted the run of ${name}.` });
      },
      onError: ({ message }) => showToast({ tone: 'error', text: message }),
    });
  return (
    <div className={styles.delete}>
      {!hasEnded(run.state) ? null : state === 'asks' ? (
        <>
          <Button size="small" variant="quiet" autoFocus onPress={() => setState('kept')}>
            Keep
          </Button>
          <Button
            size="small"
            variant="error"
            aria-label={`Delete the run of ${name} and its log`}
            isDisabled={removal.isPending}
            onPress={({ target }) => remove(target)}
          >
            Delete
          </Button>
        </>
      ) : (
        <IconButton
          size="small"
          label={`Delete the run of ${name}`}
          // The focus comes back from the answer.
          autoFocus={state === 'kept'}
          onPress={() => setState('asks')}
        >
          <Trash2 size={14} strokeWidth={1.75} aria-hidden="true" />
        </IconButton>
      )}
    </div>
  );
}
