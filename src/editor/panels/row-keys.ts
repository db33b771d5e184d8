import type { RefCallback } from 'react';

/** Where each key goes from a row, of `count` rows. */
const GOES: Readonly<Record<string, (row: number, count: number) => number>> = {
  ArrowDown: (row, count) => Math.min(row + 1, count - 1),
  ArrowUp: (row) => Math.max(row - 1, 0),
  Home: () => 0,
  End: (_, count) => count - 1,
};

function onKeyDown(event: KeyboardEvent): void {
  const { currentTarget: list, target } = event;
  const go = event.altKey || event.ctrlKey || event.metaKey ? undefined : GOES[event.key];
  if (!go || !(list instanceof HTMLElement) || !(target instanceof Element)) {
    return;
  }
  const rows = [...list.querySelectorAll('li')];
  const row = rows.findIndex((one) => one.contains(target));
  const next = rows[go(row, rows.length)]?.querySelector('button');
  if (row !== -1 && next) {
    next.focus();
    event.preventDefault();
  }
}

/** Lets the arrow keys, Home and End go from row to row of a long list: Tab stops at each of its links and buttons. */
export const rowKeys: RefCallback<HTMLElement> = (list) => {
  list?.addEventListener('keydown', onKeyDown);
  return () => list?.removeEventListener('keydown', onKeyDown);
};
