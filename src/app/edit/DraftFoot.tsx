import { CircleCheck, CircleDashed, Copy } from 'lucide-react';
import { useState } from 'react';
import { Button, SeverityIcon } from '../../editor/index.ts';
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
    case 'fleeting':
      return (
        <>
          <SeverityIcon severity="warning" />
          Lasts as long as this page
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

/** What a person has to know once. */
const WARNINGS = {
  copied: 'Another tab changed this draft in between. Yours goes on as a copy of its own.',
  fleeting: 'This browser keeps nothing for this page. Download the file before you close it.',
} as const;

/** What a person has to know about the keeping of the draft, in every layout; mostly nothing. */
export function SavingNotice({ state }: { readonly state: Watched<SavingState> }) {
  const saving = useWatched(state);
  const [isKnown, setKnown] = useState(false);
  if (saving.kind === 'failed') {
    return <Notice tone="error">{saving.message}</Notice>;
  }
  return isKnown || !(saving.kind === 'copied' || saving.kind === 'fleeting') ? null : (
    <Notice tone="warning" action={<Button onPress={() => setKnown(true)}>Got it</Button>}>
      {WARNINGS[saving.kind]}
    </Notice>
  );
}
