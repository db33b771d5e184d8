import { ArrowUpRight, CircleStop, Play } from 'lucide-react';
import type { ReactNode } from 'react';
import { hasEnded, type Run } from '#core';
import { Button, EmptyState, Skeleton, Stamp } from '../../editor/index.ts';
import { RefusedRequest } from '../http/errors.ts';
import { useCancelRun } from '../http/queries.ts';
import { hrefOf } from '../routing/route.ts';
import { FailureNotice } from '../shared/FailureNotice.tsx';
import { duration } from '../shared/format.ts';
import { useNow } from '../shared/useNow.ts';
import { ImageCards } from './ImageCards.tsx';
import { RunFailure } from './RunFailure.tsx';
import { RunLog } from './RunLog.tsx';
import styles from './RunPanel.module.css';
import { describeRun, shortRunId, stampOf } from './run-words.ts';
import { useLiveRun } from './useLiveRun.ts';

/** The latest run of the draft: how it stands, its log and its images, beside the controls. */
export function CurrentRun({
  id,
  controls,
}: {
  readonly id: string | null;
  readonly controls: ReactNode;
}) {
  return id === null ? (
    <>
      <div className={styles.side}>{controls}</div>
      <div className={styles.empty}>
        <EmptyState icon={<Play size={18} strokeWidth={1.75} />} title="Not run yet">
          The log, the digests and a pull command for each tag come here.
        </EmptyState>
      </div>
    </>
  ) : (
    <ShownRun id={id} controls={controls} />
  );
}

function ShownRun({ id, controls }: { readonly id: string; readonly controls: ReactNode }) {
  const live = useLiveRun(id);
  const { run } = live;
  if (!run) {
    const isForgotten =
      live.failure instanceof RefusedRequest && live.failure.code === 'run-unknown';
    return (
      <>
        <div className={styles.side}>{controls}</div>
        <div className={styles.empty}>
          {live.failure === null ? <Skeleton widths={[32, 58, 46]} /> : null}
          {live.failure !== null && !isForgotten ? <FailureNotice failure={live.failure} /> : null}
          {isForgotten ? 'This server does not know the latest run of this draft.' : null}
        </div>
      </>
    );
  }
  return (
    <>
      <div className={styles.side}>
        <RunStatus run={run} />
        {controls}
      </div>
      <div className={styles.log}>
        <RunLog run={run} log={live.log} connected={live.connected} />
      </div>
      <div className={styles.images}>
        <ImageCards run={run} />
      </div>
    </>
  );
}

function RunStatus({ run }: { readonly run: Run }) {
  const cancel = useCancelRun();
  const now = useNow(hasEnded(run.state) ? null : 500);
  const stamp = stampOf(run.state);
  const took =
    run.startedAt === null
      ? null
      : (run.endedAt === null ? now : Date.parse(run.endedAt)) - Date.parse(run.startedAt);
  return (
    <div className={styles.status}>
      <div className={styles.head}>
        <a className={styles.link} href={hrefOf({ page: 'run', id: run.id })}>
          Run {shortRunId(run.id)}
          <ArrowUpRight size={13} strokeWidth={1.75} aria-hidden="true" />
        </a>
        <span className={styles.took}>{took === null ? '' : duration(took)}</span>
        {stamp ? <Stamp tone={stamp.tone}>{stamp.word}</Stamp> : null}
      </div>
      <p className={styles.title}>{describeRun(run)}</p>
      <RunFailure run={run} />
      {cancel.error ? <FailureNotice failure={cancel.error} /> : null}
      {hasEnded(run.state) ? null : (
        <div>
          <Button
            size="small"
            icon={<CircleStop size={13} strokeWidth={1.75} aria-hidden="true" />}
            isDisabled={cancel.isPending}
            onPress={() => cancel.mutate(run.id)}
          >
            Cancel run
          </Button>
        </div>
      )}
    </div>
  );
}
