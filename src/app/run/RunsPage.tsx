import { Play } from 'lucide-react';
import { definitionOf, type RunSummary } from '#core';
import { Button, CodeBadge, classes, EmptyState, Skeleton } from '../../editor/index.ts';
import { NoServer } from '../http/errors.ts';
import { useRuns } from '../http/queries.ts';
import { hrefOf } from '../routing/route.ts';
import { FailureNotice } from '../shared/FailureNotice.tsx';
import { ago, counted, duration } from '../shared/format.ts';
import { PageBar } from '../shared/PageBar.tsx';
import { useNow } from '../shared/useNow.ts';
import { useTitle } from '../shared/useTitle.ts';
import { DeleteRun } from './DeleteRun.tsx';
import { RunStateMark } from './EarlierRuns.tsx';
import styles from './RunsPage.module.css';
import { stepNameOf } from './run-words.ts';
import { ServerHint } from './ServerHint.tsx';

const MINUTE = 60_000;

/** All runs of the server, newest first. */
export function RunsPage() {
  useTitle('Runs');
  const runs = useRuns();
  const now = useNow(MINUTE);
  const all = runs.data?.pages.flatMap((page) => page.runs) ?? [];
  return (
    <div className={styles.page}>
      <PageBar />
      <main className={styles.content}>
        <h1 className={styles.title} tabIndex={-1}>
          Runs
        </h1>
        {runs.isPending ? <Skeleton widths={[72, 58, 66]} /> : null}
        {runs.error instanceof NoServer ? <ServerHint /> : null}
        {runs.error && !(runs.error instanceof NoServer) ? (
          <FailureNotice failure={runs.error} />
        ) : null}
        {runs.isSuccess && all.length === 0 ? (
          <EmptyState icon={<Play size={18} strokeWidth={1.75} />} title="No runs yet">
            Open a step and press Run step. Log, digests and images are kept here.
          </EmptyState>
        ) : null}
        {all.length > 0 ? (
          <ul className={styles.list}>
            {all.map((run) => (
              <RunRow key={run.id} run={run} now={now} />
            ))}
          </ul>
        ) : null}
        {runs.hasNextPage ? (
          <div>
            <Button onPress={() => runs.fetchNextPage()} isDisabled={runs.isFetchingNextPage}>
              Show older runs
            </Button>
          </div>
        ) : null}
      </main>
    </div>
  );
}

function RunRow({ run, now }: { readonly run: RunSummary; readonly now: number }) {
  const definition = definitionOf(run.stepType);
  return (
    <li className={styles.run}>
      {definition ? <CodeBadge code={definition.code} /> : null}
      <div className={styles.words}>
        <a className={styles.name} href={hrefOf({ page: 'run', id: run.id })}>
          {stepNameOf(run)}
        </a>
        <div className={styles.note}>{run.failure?.message ?? imagesOf(run)}</div>
      </div>
      <span className={classes(styles.fact, styles.codebase)}>{run.codebase.name}</span>
      <span className={styles.fact}>{run.engine}</span>
      <span className={classes(styles.fact, styles.took)}>{tookOf(run)}</span>
      <span className={styles.when}>{ago(Date.parse(run.createdAt), now)}</span>
      <span className={styles.state}>
        <RunStateMark run={run} />
      </span>
      <DeleteRun run={run} />
    </li>
  );
}

function imagesOf(run: RunSummary): string {
  const first = run.images[0]?.reference ?? 'no image';
  const others = run.images.length - 1;
  return others > 0 ? `${first} and ${counted(others, 'other tag')}` : first;
}

function tookOf(run: RunSummary): string {
  return run.startedAt && run.endedAt
    ? duration(Date.parse(run.endedAt) - Date.parse(run.startedAt))
    : '';
}
