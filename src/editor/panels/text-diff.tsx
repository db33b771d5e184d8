import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef } from 'react';
import type { DiffHunk } from '#core';
import { STRINGS } from '../strings.ts';
import { type DiffRow, diffRows } from './diff-rows.ts';
import styles from './text-diff.module.css';

/** Height of a row in pixels; the style sheet says the same. */
const ROW = 20;

/** What scrolls has to take the focus, so that the arrow keys scroll it. */
const SCROLLS_BY_KEY = { tabIndex: 0 } as const;

const SIGNS = { same: ' ', added: '+', removed: '−' } as const;

function longestOf(rows: readonly DiffRow[]): number {
  return rows.reduce(
    (most, row) => (row.kind === 'gap' ? most : Math.max(most, row.parts.join('').length)),
    0,
  );
}

/** The difference line by line; only the lines in sight are in the page, however many there are. */
export function TextDiff({ hunks }: { readonly hunks: readonly DiffHunk[] }) {
  const viewport = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => diffRows(hunks), [hunks]);
  const longest = useMemo(() => longestOf(rows), [rows]);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => viewport.current,
    estimateSize: () => ROW,
    overscan: 20,
  });
  return (
    <section
      ref={viewport}
      className={styles.viewport}
      aria-label={STRINGS.changes.inText}
      {...SCROLLS_BY_KEY}
    >
      <div
        className={styles.content}
        style={{ height: virtual.getTotalSize(), width: `calc(${longest}ch + 170px)` }}
      >
        {virtual.getVirtualItems().map(({ index, start, key }) => {
          const row = rows[index];
          return row === undefined ? null : (
            <div
              key={String(key)}
              className={styles.row}
              data-kind={row.kind}
              style={{ transform: `translateY(${start}px)` }}
            >
              <RowContent row={row} />
            </div>
          );
        })}
      </div>
    </section>
  );
}

function RowContent({ row }: { readonly row: DiffRow }) {
  if (row.kind === 'gap') {
    return <span className={styles.gap}>{STRINGS.changes.fromLine(row.line)}</span>;
  }
  const [lead, own, tail] = row.parts;
  const spoken =
    row.kind === 'added'
      ? STRINGS.changes.lineAdded
      : row.kind === 'removed'
        ? STRINGS.changes.lineRemoved
        : '';
  return (
    <>
      <span className={styles.number}>{row.before ?? ''}</span>
      <span className={styles.number}>{row.after ?? ''}</span>
      <span className={styles.sign} aria-hidden="true">
        {SIGNS[row.kind]}
      </span>
      <code className={styles.text}>
        {spoken === '' ? null : <span className={styles.spoken}>{spoken}</span>}
        {lead}
        {own === '' ? null : <span className={styles.own}>{own}</span>}
        {tail}
        {row.hasLineEnd ? null : <span className={styles.note}>{STRINGS.changes.noLineEnd}</span>}
      </code>
    </>
  );
}
