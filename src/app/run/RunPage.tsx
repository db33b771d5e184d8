import { CircleStop, FileCode, RotateCw } from 'lucide-react';
import { useState } from 'react';
import { hasEnded, type Run } from '#core';
import { Button } from '../../editor/index.ts';
import { NoServer, RefusedRequest } from '../http/errors.ts';
import { useCancelRun } from '../http/queries.ts';
import { hrefOf } from '../routing/route.ts';
import { FailureNotice } from '../shared/FailureNotice.tsx';
import { PageBar } from '../shared/PageBar.tsx';
import { PageMessage } from '../shared/PageMessage.tsx';
import { PageSkeleton } from '../shared/PageSkeleton.tsx';
import { useTitle } from '../shared/useTitle.ts';
import { EarlierRuns } from './EarlierRuns.tsx';
import { ImageCards } from './ImageCards.tsx';
import { PhaseList } from './PhaseList.tsx';
import { RunFailure } from './RunFailure.tsx';
import { RunLog } from './RunLog.tsx';
import styles from './RunPage.module.css';
import { RunSlip } from './RunSlip.tsx';
import { describeRun, shortRunId, stepNameOf } from './run-words.ts';
import { type LiveRun, useLiveRun } from './useLiveRun.ts';
import type { PhaseWish } from './useLogView.ts';
import { useOpenStep } from './useOpenStep.ts';
import { useRunAgain, useRunRequest } from './useRunAgain.ts';

/** One run: what it came to, its phases, its log, its images. */
export function RunPage({ id }: { readonly id: string }) {
  const live = useLiveRun(id);
  useTitle(live.run ? `${stepNameOf(live.run)}: ${describeRun(live.run)}` : 'Run');
  if (live.run) {
    return <RunView live={live} run={live.run} />;
  }
  return (
    <>
      <PageBar />
      {live.failure === null ? <PageSkeleton /> : <MissingRun failure={live.failure} />}
    </>
  );
}

function MissingRun({ failure }: { readonly failure: Error }) {
  if (failure instanceof RefusedRequest && failure.code === 'run-unknown') {
    return (
      <PageMessage title="The server knows no such run." home>
        It may have been made by another server. <a href={hrefOf({ page: 'runs' })}>All runs</a>
      </PageMessage>
    );
  }
  return (
    <PageMessage
      title={failure instanceof NoServer ? 'No server answers.' : 'The run can’t be shown.'}
      home
    >
      {failure instanceof NoServer
        ? 'Runs are kept by the Waybill server. This page shows the run as soon as it answers.'
        : failure.message}
    </PageMessage>
  );
}

function RunView({ live, run }: { readonly live: LiveRun; readonly run: Run }) {
  const [wish, setWish] = useState<PhaseWish | null>(null);
  const request = useRunRequest(run.id);
  const again = useRunAgain(request);
  const cancel = useCancelRun();
  const openStep = useOpenStep(request);
  const failure = again.failure ?? cancel.error ?? openStep.failure;
  return (
    <div className={styles.page}>
      <PageBar
        end={
          <>
            {openStep.press ? (
              <Button
                icon={<FileCode size={14} strokeWidth={1.75} aria-hidden="true" />}
                onPress={openStep.press}
              >
                Open step
              </Button>
            ) : null}
            {hasEnded(run.state) && request ? (
              <Button
                variant="filled"
                icon={<RotateCw size={14} strokeWidth={1.75} aria-hidden="true" />}
                isDisabled={again.isPending}
                onPress={again.press}
              >
                Run again
              </Button>
            ) : null}
            {hasEnded(run.state) ? null : (
              <Button
                icon={<CircleStop size={14} strokeWidth={1.75} aria-hidden="true" />}
                isDisabled={cancel.isPending}
                onPress={() => cancel.mutate(run.id)}
              >
                Cancel run
              </Button>
            )}
          </>
        }
      >
        <nav className={styles.trail} aria-label="Place">
          <a href={hrefOf({ page: 'runs' })}>Runs</a>
          <span aria-hidden="true">/</span>
          <span>{stepNameOf(run)}</span>
          <span aria-hidden="true">/</span>
          <h1 className={styles.title}>Run {shortRunId(run.id)}</h1>
        </nav>
      </PageBar>
      <main className={styles.columns}>
        <div className={styles.side}>
          <RunSlip run={run} />
          {failure ? <FailureNotice failure={failure} /> : null}
          <RunFailure run={run} />
          <PhaseList
            run={run}
            log={live.log}
            selected={wish?.phase ?? null}
            onSelect={(phase) => setWish((before) => ({ phase, turn: (before?.turn ?? 0) + 1 }))}
          />
          <EarlierRuns except={run.id} />
        </div>
        <div className={styles.log}>
          <RunLog run={run} log={live.log} connected={live.connected} wish={wish} />
        </div>
        <div className={styles.images}>
          <ImageCards run={run} />
        </div>
      </main>
    </div>
  );
}
