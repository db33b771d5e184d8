import { CircleCheck, CircleDashed, Copy } from 'lucide-react';
import type { EditorView } from '#core';
import { SeverityIcon } from '../../editor/index.ts';
import type { SavingState } from '../drafts/useDraftSaving.ts';
import { counted } from '../shared/format.ts';
import styles from './DraftFoot.module.css';

/** The foot of the outline: whether the draft is kept, and the shape of the document. */
export function DraftFoot({
  saving,
  view,
}: {
  readonly saving: SavingState;
  readonly view: EditorView;
}) {
  return (
    <div className={styles.foot}>
      <div className={styles.state} role="status">
        <SavingWords saving={saving} />
      </div>
      <div className={styles.shape}>
        {counted(view.lineCount, 'line')} · {view.lineEnding}
      </div>
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
          Another tab changed this draft. Yours is kept as a copy.
        </>
      );
    case 'failed':
      return (
        <>
          <SeverityIcon severity="error" />
          {saving.message}
        </>
      );
    default:
      return saving satisfies never;
  }
}
