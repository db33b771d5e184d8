import { memo } from 'react';
import type { LogLine } from '#core';
import { classes } from '../../editor/index.ts';
import { clockTime } from '../shared/format.ts';
import { type LogSpan, parseAnsi } from './ansi.ts';
import styles from './LogLineRow.module.css';
import { markMatches } from './log-search.ts';

const INSTRUCTION = /^(?:\[\d+\/\d+\] )?STEP \d+(?:\/\d+)?:/;

/** One line of the log: number, time, text in its colours. */
export const LogLineRow = memo(function LogLineRow({
  line,
  query,
  isCurrent,
  showsTime,
}: {
  readonly line: LogLine;
  readonly query: string;
  readonly isCurrent: boolean;
  readonly showsTime: boolean;
}) {
  let offset = 0;
  return (
    <div className={classes(styles.line, isCurrent && styles.current, styles[line.source])}>
      <span className={styles.number}>{line.number}</span>
      {showsTime ? <span className={styles.time}>{clockTime(line.time)}</span> : null}
      <span className={styles.text}>
        {markMatches(spansOf(line), query).map((span) => {
          const key = offset;
          offset += span.text.length;
          const look = classes(styles[span.tone], span.bold && styles.bold);
          return span.found ? (
            <mark key={key} className={classes(styles.found, look)}>
              {span.text}
            </mark>
          ) : (
            <span key={key} className={look}>
              {span.text}
            </span>
          );
        })}
      </span>
    </div>
  );
});

/** The spans of a line; the builder's count of its instructions stands out. */
function spansOf(line: LogLine): readonly LogSpan[] {
  const spans = parseAnsi(line.text);
  const first = spans[0];
  const instruction = first && INSTRUCTION.exec(first.text)?.[0];
  return first && instruction
    ? [
        { ...first, text: instruction, bold: true },
        { ...first, text: first.text.slice(instruction.length) },
        ...spans.slice(1),
      ]
    : spans;
}
