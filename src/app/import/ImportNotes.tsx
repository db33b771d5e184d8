import type { ImportNote } from '#core';
import { Button } from '../../editor/index.ts';
import { counted } from '../shared/format.ts';
import { Notice } from '../shared/Notice.tsx';
import styles from './ImportNotes.module.css';
import { NoteList } from './NoteList.tsx';

/** What an import could not carry over, above the editor until a person has seen to it. */
export function ImportNotes({
  notes,
  onDismiss,
}: {
  readonly notes: readonly ImportNote[];
  readonly onDismiss: () => void;
}) {
  return notes.length === 0 ? null : (
    <Notice tone="note" action={<Button onPress={onDismiss}>Done</Button>}>
      <details open>
        <summary className={styles.summary}>
          {counted(notes.length, 'thing')} of the import {notes.length === 1 ? 'needs' : 'need'}{' '}
          your eye
        </summary>
        <div className={styles.notes}>
          <NoteList notes={notes} />
        </div>
      </details>
    </Notice>
  );
}
