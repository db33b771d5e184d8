import { ChevronDown, ChevronRight } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { RunPhase } from '#core';
import { count, duration } from '../shared/format.ts';
import styles from './LogHeading.module.css';
import type { LogSegment } from './log-store.ts';

/** The heading of a phase in the log; it folds the lines below it. */
export function LogHeading({
  phase,
  segment,
  isFolded,
  onToggle,
}: {
  readonly phase: RunPhase | undefined;
  readonly segment: LogSegment;
  readonly isFolded: boolean;
  readonly onToggle: (first: number) => void;
}) {
  const Chevron = isFolded ? ChevronRight : ChevronDown;
  const took =
    phase?.startedAt && phase.endedAt
      ? duration(Date.parse(phase.endedAt) - Date.parse(phase.startedAt))
      : null;
  return (
    <Button
      className={styles.heading ?? ''}
      aria-expanded={!isFolded}
      onPress={() => onToggle(segment.first)}
    >
      <Chevron size={14} strokeWidth={1.75} aria-hidden="true" />
      <span className={styles.title}>{phase?.title ?? 'Waybill'}</span>
      <span className={styles.lines}>
        {segment.count === 1
          ? `line ${count(segment.first + 1)}`
          : `lines ${count(segment.first + 1)} to ${count(segment.first + segment.count)}`}
      </span>
      <span className={styles.time}>{took}</span>
    </Button>
  );
}
