import type { RunSummary } from '#core';
import { Stamp } from '../../editor/index.ts';
import { useRuns } from '../http/queries.ts';
import { hrefOf } from '../routing/route.ts';
import { ago } from '../shared/format.ts';
import { useNow } from '../shared/useNow.ts';
import styles from './EarlierRuns.module.css';
import { stampOf, stepNameOf } from './run-words.ts';

const SHOWN = 5;
const MINUTE = 60_000;

/** The latest runs beside the one that is shown; nothing while there is none. */
export function EarlierRuns({ except }: { readonly except: string | null }) {
  const runs = useRuns();
  const now = useNow(MINUTE);
  const others = (runs.data?.pages.flatMap((page) => page.runs) ?? []).filter(
    ({ id }) => id !== except,
  );
  return others.length === 0 ? null : (
    <section aria-labelledby="earlier-runs">
      <div className={styles.head}>
        <h2 id="earlier-runs" className={styles.heading}>
          Other runs
        </h2>
        <a className={styles.all} href={hrefOf({ page: 'runs' })}>
          All runs
        </a>
      </div>
      <ul>
        {others.slice(0, SHOWN).map((run) => (
          <li key={run.id} className={styles.run}>
            <a className={styles.name} href={hrefOf({ page: 'run', id: run.id })}>
              {stepNameOf(run)}
            </a>
            <span className={styles.when}>{ago(Date.parse(run.createdAt), now)}</span>
            <RunStateMark run={run} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The stamp of a run that ended, or what it does now. */
export function RunStateMark({ run }: { readonly run: RunSummary }) {
  const stamp = stampOf(run.state);
  return stamp ? (
    <Stamp tone={stamp.tone}>{stamp.word}</Stamp>
  ) : (
    <span className={styles.doing}>{run.state === 'queued' ? 'Waits' : 'Runs'}</span>
  );
}
