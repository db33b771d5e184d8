import { CircleCheck, CircleDashed, Copy } from 'lucide-react';
import { SeverityIcon } from '../../editor/index.ts';
import type { SavingState } from '../drafts/useDraftSaving.ts';
import { Notice } from '../shared/Notice.tsx';
import { useWatched, type Watched } from '../shared/watched.ts';
import styles from './DraftFoot.module.css';

/** The foot of the outline: whether the draft is kept. */
export function DraftFoot({ state }: { readonly state: Watched<SavingState> }) {
  return (
    <div className={styles.state} role="status">
      <SavingWords saving={useWatched(state)} />
    </div>
  );
}

function SavingWords({ saving }: { readonly saving: SavingState }) {
  switch (saving.kind) {
    case 'saved':
      return (
        <>
          <CircleCheck size={14} strokeWidth={1.75} className={styles.ok} aria-hidden="true" />
          Draft saved on this device
        </>
      );
    case 'waits':
      return (
        <>
          <CircleDashed size={14} strokeWidth={1.75} aria-hidden="true" />
          Draft is being saved
        </>
      );
    case 'copied':
      return (
        <>
          <Copy size={14} strokeWidth={1.75} aria-hidden="true" />
          Copy saved on this device
        </>
      );
    case 'failed':
      return (
        <>
          <SeverityIcon severity="error" />
          Draft not saved
        </>
      );
    default:
      return saving satisfies never;
  }
}

/** What a person has to know about the keeping of the draft, in every layout; mostly nothing. */
export function SavingNotice({ state }: { readonly state: Watched<SavingState> }) {
  const saving = useWatched(state);
  if (saving.kind === 'failed') {
    return <Notice tone="error">{saving.message}</Notice>;
  }
  return saving.kind === 'copied' ? (
    <Notice tone="warning">
      Another tab changed this draft in between. Yours goes on as a copy of its own.
    </Notice>
  ) : null;
}
