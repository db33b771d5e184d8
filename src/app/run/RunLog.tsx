import type { Run } from '#core';
import { Button, classes, Skeleton } from '../../editor/index.ts';
import { counted } from '../shared/format.ts';
import { LogFooter } from './LogFooter.tsx';
import { LogHeading } from './LogHeading.tsx';
import { LogLineRow } from './LogLineRow.tsx';
import { LogToolbar } from './LogToolbar.tsx';
import type { LogSnapshot } from './log-store.ts';
import styles from './RunLog.module.css';
import { type PhaseWish, useLogView } from './useLogView.ts';

/** The log of a run: only the lines in sight are in the page, however many there are. */
export function RunLog({
  run,
  log,
  connected,
  wish = null,
}: {
  readonly run: Run;
  readonly log: LogSnapshot;
  readonly connected: boolean;
  readonly wish?: PhaseWish | null;
}) {
  const view = useLogView(log, wish);
  return (
    <section className={styles.log} aria-label="Log">
      <LogToolbar runId={run.id} view={view} />
      <div
        ref={view.viewport}
        className={classes(styles.viewport, view.wraps && styles.wraps)}
        onScroll={view.follow.onScroll}
      >
        {log.count === 0 && run.logLines > 0 ? (
          <div className={styles.loading}>
            <Skeleton widths={[42, 66, 58, 71]} />
          </div>
        ) : null}
        <div className={styles.content} style={{ height: view.virtual.getTotalSize() }}>
          {view.virtual.getVirtualItems().map(({ index, start, key }) => (
            <div
              key={String(key)}
              ref={view.wraps ? view.virtual.measureElement : undefined}
              data-index={index}
              className={styles.row}
              style={{ transform: `translateY(${start}px)` }}
            >
              <LogRowContent run={run} log={log} view={view} position={index} />
            </div>
          ))}
        </div>
      </div>
      {view.follow.unseen > 0 ? (
        <div className={styles.unseen}>
          <Button size="small" onPress={() => view.follow.setFollows(true)}>
            {counted(view.follow.unseen, 'new line')}
          </Button>
        </div>
      ) : null}
      <LogFooter run={run} count={log.count} connected={connected} />
    </section>
  );
}

function LogRowContent({
  run,
  log,
  view,
  position,
}: {
  readonly run: Run;
  readonly log: LogSnapshot;
  readonly view: ReturnType<typeof useLogView>;
  readonly position: number;
}) {
  const row = view.rows.at(position);
  if (row?.kind === 'heading') {
    return (
      <LogHeading
        phase={run.phases.find(({ index }) => index === row.segment.phase)}
        segment={row.segment}
        isFolded={view.folded.has(row.segment.first)}
        onToggle={view.toggle}
      />
    );
  }
  const line = row && log.lines[row.line];
  return line ? (
    <LogLineRow
      line={line}
      query={view.search.query}
      isCurrent={row.line === view.search.line}
      showsTime={view.showsTimes}
    />
  ) : null;
}
