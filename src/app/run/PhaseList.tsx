import { Circle, CircleCheck, CircleDashed, CircleMinus, CircleX } from 'lucide-react';
import { Button } from 'react-aria-components';
import { hasEnded, type Run, type RunPhase } from '#core';
import { classes } from '../../editor/index.ts';
import { counted, duration } from '../shared/format.ts';
import { useNow } from '../shared/useNow.ts';
import type { LogSnapshot } from './log-store.ts';
import styles from './PhaseList.module.css';
import { type TimelinePhase, timeline } from './run-words.ts';

const TICK = 500;

const FACTS: Readonly<Record<RunPhase['status'], string>> = {
  waiting: 'Waits',
  running: '',
  done: '',
  failed: 'Failed',
  skipped: 'Left out',
  stopped: 'Stopped',
};

/** The phases of a run on its time; pressing one shows its lines. */
export function PhaseList({
  run,
  log,
  selected,
  onSelect,
}: {
  readonly run: Run;
  readonly log: LogSnapshot;
  readonly selected: number | null;
  readonly onSelect: (phase: number) => void;
}) {
  const now = useNow(hasEnded(run.state) ? null : TICK);
  const { total, phases } = timeline(run, now);
  return (
    <section aria-labelledby="run-phases">
      <div className={styles.head}>
        <h2 id="run-phases" className={styles.heading}>
          Phases
        </h2>
        <span className={styles.total}>{total === null ? '' : duration(total)}</span>
      </div>
      {phases.length === 0 ? <p className={styles.empty}>None yet.</p> : null}
      <ol className={styles.list}>
        {phases.map((entry) => (
          <PhaseRow
            key={entry.phase.index}
            entry={entry}
            lines={linesOf(log, entry.phase)}
            isSelected={entry.phase.index === selected}
            onPress={() => onSelect(entry.phase.index)}
          />
        ))}
      </ol>
    </section>
  );
}

function PhaseRow({
  entry: { phase, from, width, took },
  lines,
  isSelected,
  onPress,
}: {
  readonly entry: TimelinePhase;
  readonly lines: number;
  readonly isSelected: boolean;
  readonly onPress: () => void;
}) {
  return (
    <li>
      <Button className={classes(styles.phase, isSelected && styles.selected)} onPress={onPress}>
        <PhaseIcon status={phase.status} />
        <span className={styles.title} title={phase.title}>
          <PhaseTitle phase={phase} />
        </span>
        <span className={styles.took}>{took === null ? '' : duration(took)}</span>
        <span className={styles.fact}>{factOf(phase, lines)}</span>
        <span className={styles.track}>
          <span
            className={classes(styles.bar, styles[phase.status])}
            style={{ left: `${from * 100}%`, width: `${width * 100}%` }}
          />
        </span>
      </Button>
    </li>
  );
}

/** A push is told from the others by its tag; the whole reference stands in the log. */
function PhaseTitle({ phase }: { readonly phase: RunPhase }) {
  const tag = phase.reference?.slice(phase.reference.lastIndexOf(':'));
  return tag?.includes('/') === false ? (
    <>
      Push <code className={styles.tag}>{tag}</code>
    </>
  ) : (
    phase.title
  );
}

function PhaseIcon({ status }: { readonly status: RunPhase['status'] }) {
  const look = { size: 16, strokeWidth: 1.75, className: styles[status], 'aria-hidden': true };
  switch (status) {
    case 'done':
      return <CircleCheck {...look} />;
    case 'failed':
      return <CircleX {...look} />;
    case 'skipped':
    case 'stopped':
      return <CircleMinus {...look} />;
    case 'running':
      return <CircleDashed {...look} />;
    case 'waiting':
      return <Circle {...look} />;
    default:
      return status satisfies never;
  }
}

function factOf(phase: RunPhase, lines: number): string {
  const size = lines === 0 ? '' : counted(lines, 'line');
  return [FACTS[phase.status], size].filter((part) => part !== '').join(', ');
}

function linesOf(log: LogSnapshot, phase: RunPhase): number {
  return log.segments
    .filter((segment) => segment.phase === phase.index)
    .reduce((sum, segment) => sum + segment.count, 0);
}
