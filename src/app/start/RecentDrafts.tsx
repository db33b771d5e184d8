import { CircleCheck, FileCode, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button, IconButton, SeverityIcon, Skeleton, useToast } from '../../editor/index.ts';
import type { DraftSummary } from '../drafts/draft.ts';
import { useAddDraft, useDrafts, useRemoveDraft } from '../drafts/useDrafts.ts';
import { hrefOf } from '../routing/route.ts';
import { ago, counted } from '../shared/format.ts';
import { leaveRow } from '../shared/leave-row.ts';
import { Notice } from '../shared/Notice.tsx';
import { useNow } from '../shared/useNow.ts';
import styles from './List.module.css';

const SHOWN = 4;
const MINUTE = 60_000;

/** The documents that were edited on this device, newest first. */
export function RecentDrafts() {
  const drafts = useDrafts();
  const [showsAll, setShowsAll] = useState(false);
  const all = drafts.data?.drafts ?? [];
  const shown = showsAll ? all : all.slice(0, SHOWN);
  return (
    <section className={styles.section} aria-labelledby="recent-drafts">
      <div className={styles.head}>
        <h2 id="recent-drafts" className={styles.title} tabIndex={-1}>
          Recent drafts
        </h2>
        {all.length > SHOWN ? (
          <Button variant="link" onPress={() => setShowsAll(!showsAll)}>
            {showsAll ? `Show ${SHOWN}` : `Show all ${all.length}`}
          </Button>
        ) : null}
      </div>
      {drafts.data?.durable === false ? (
        <Notice tone="warning">
          This browser keeps nothing for this page. Drafts are lost when it closes: download them.
        </Notice>
      ) : null}
      {drafts.isPending ? <Skeleton widths={[62, 48, 54]} /> : null}
      {drafts.isSuccess && all.length === 0 ? (
        <div className={styles.list}>
          <p className={styles.empty}>No drafts yet. What you edit is kept here, on this device.</p>
        </div>
      ) : null}
      {drafts.isError ? (
        <Notice tone="error">The drafts of this browser can’t be read. Reload the page.</Notice>
      ) : null}
      {shown.length > 0 ? <DraftList drafts={shown} /> : null}
    </section>
  );
}

function DraftList({ drafts }: { readonly drafts: readonly DraftSummary[] }) {
  const now = useNow(MINUTE);
  const removeDraft = useRemoveDraft();
  const addDraft = useAddDraft();
  const showToast = useToast();
  const remove = (draft: DraftSummary, pressed: Element): void =>
    removeDraft.mutate(draft, {
      onSuccess: (removed) => {
        leaveRow(pressed);
        showToast({
          text: `Deleted the draft ${draft.fileName}.`,
          ...(removed && { action: { label: 'Undo', run: () => addDraft.mutate(removed) } }),
        });
      },
      onError: () => showToast({ tone: 'error', text: 'The draft could not be deleted.' }),
    });
  return (
    <ul className={styles.list}>
      {drafts.map((draft) => (
        <li key={draft.id} className={styles.row}>
          <FileCode size={16} strokeWidth={1.75} aria-hidden="true" />
          <div className={styles.words}>
            <a className={styles.name} href={hrefOf({ page: 'edit', draft: draft.id })}>
              {draft.fileName}
            </a>
            <div className={styles.note}>
              {counted(draft.steps, 'step')}, {counted(draft.lines, 'line')}
            </div>
          </div>
          <DraftState draft={draft} />
          <span className={styles.when}>{ago(draft.savedAt, now)}</span>
          <span className={styles.over}>
            <IconButton
              label={`Delete ${draft.fileName}`}
              onPress={({ target }) => remove(draft, target)}
            >
              <Trash2 size={14} strokeWidth={1.75} />
            </IconButton>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Problems of a draft: errors before warnings; nothing for a document without steps. */
function DraftState({ draft }: { readonly draft: DraftSummary }) {
  const more = draft.waiting === undefined ? '' : '+';
  if (draft.errors > 0) {
    return (
      <span className={`${styles.state} ${styles.error}`} title={counted(draft.errors, 'error')}>
        <SeverityIcon severity="error" /> {draft.errors}
        {more}
      </span>
    );
  }
  if (draft.warnings > 0) {
    return (
      <span
        className={`${styles.state} ${styles.warning}`}
        title={counted(draft.warnings, 'warning')}
      >
        <SeverityIcon severity="warning" /> {draft.warnings}
        {more}
      </span>
    );
  }
  return draft.steps === 0 || more !== '' ? null : (
    <span className={`${styles.state} ${styles.ok}`}>
      <CircleCheck size={14} strokeWidth={1.75} aria-hidden="true" /> No problems
    </span>
  );
}
