import type { ReactNode } from 'react';
import { GivenText } from './GivenText.tsx';
import styles from './ImportView.module.css';
import { MadeSteps } from './MadeSteps.tsx';
import { NoteList } from './NoteList.tsx';
import type { Import } from './useImport.ts';

/** What is given at the left, the steps it makes at the right, and below them what needs a person's eye. */
export function ImportView({
  current,
  failure,
  actions,
}: {
  readonly current: Import;
  /** Why the steps could not be taken; null when nothing stood in the way. */
  readonly failure: string | null;
  readonly actions: ReactNode;
}) {
  const { result, notes } = current;
  const hasSteps = result?.ok === true && result.steps.length > 0;
  return (
    <div className={styles.view}>
      <div className={styles.columns}>
        <GivenText current={current} />
        <MadeSteps current={current} failure={failure} />
      </div>
      {result?.ok ? (
        <section className={styles.notes} aria-labelledby="import-notes">
          <h2 id="import-notes" className={styles.title}>
            What needs your eye
          </h2>
          {notes.length === 0 ? (
            <p className={styles.quiet}>Nothing. All of it was carried over.</p>
          ) : (
            <NoteList notes={notes} />
          )}
        </section>
      ) : null}
      {hasSteps ? <div className={styles.actions}>{actions}</div> : null}
    </div>
  );
}
