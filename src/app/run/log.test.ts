import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LogLine } from '#core';
import { parseAnsi, stripAnsi } from './ansi.ts';
import { arrangeRows } from './log-rows.ts';
import { markMatches, NO_MATCHES, searchLog } from './log-search.ts';
import { createLogStore } from './log-store.ts';

const line = (number: number, phase = 0, text = `line ${number}`): LogLine => ({
  number,
  phase,
  text,
  time: '2026-01-01T00:00:00.000Z',
  source: 'engine',
});

/** A store whose frames the test turns itself. */
function manual() {
  const tasks: (() => void)[] = [];
  const store = createLogStore((task) => tasks.push(task));
  return { store, tasks, frame: () => tasks.splice(0).forEach((task) => void task()) };
}

describe('a growing log', () => {
  it('tells its listeners once per step, however many events came', () => {
    const { store, tasks, frame } = manual();
    let told = 0;
    store.subscribe(() => {
      told += 1;
    });
    for (let number = 1; number <= 1000; number += 1) {
      store.append([line(number)]);
    }
    expect(tasks).toHaveLength(1);
    expect(store.snapshot().count).toBe(0);
    frame();
    expect(told).toBe(1);
    expect(store.snapshot().count).toBe(1000);
  });

  it('passes over lines that it has, when a stream starts over', () => {
    const { store, frame } = manual();
    store.append([line(1), line(2)]);
    store.append([line(1), line(2), line(3)]);
    frame();
    expect(store.snapshot().lines.map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  it('cuts segments where the phase changes, in whatever batches lines arrive', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 1, max: 9 }),
        (phases, size) => {
          const lines = phases.map((phase, index) => line(index + 1, phase));
          const { store, frame } = manual();
          for (let at = 0; at < lines.length; at += size) {
            store.append(lines.slice(at, at + size));
          }
          frame();
          const { segments } = store.snapshot();
          const flat = segments.flatMap(({ phase, count }) => Array(count).fill(phase));
          expect(flat).toEqual(phases);
          segments.forEach((segment, index) => {
            expect(segment.first).toBe(
              segments.slice(0, index).reduce((sum, { count }) => sum + count, 0),
            );
            expect(segment.phase).not.toBe(segments[index + 1]?.phase);
          });
        },
      ),
    );
  });
});

describe('rows of a log', () => {
  const segments = [
    { phase: 0, first: 0, count: 2 },
    { phase: 1, first: 2, count: 3 },
    { phase: 2, first: 5, count: 1 },
  ];
  const shown = (folded: number[]) => {
    const rows = arrangeRows(segments, new Set(folded));
    return Array.from({ length: rows.count }, (_, at) => {
      const row = rows.at(at);
      return row?.kind === 'line' ? row.line : `#${row?.segment.phase}`;
    });
  };

  it.each([
    [[], ['#0', 0, 1, '#1', 2, 3, 4, '#2', 5]],
    [[2], ['#0', 0, 1, '#1', '#2', 5]],
    [
      [0, 2, 5],
      ['#0', '#1', '#2'],
    ],
  ])('with %j folded are %j', (folded, rows) => {
    expect(shown(folded)).toEqual(rows);
  });

  it('find each line, or its heading while it is folded', () => {
    const open = arrangeRows(segments, new Set());
    expect([0, 1, 2, 3, 4, 5].map(open.positionOf)).toEqual([1, 2, 4, 5, 6, 8]);
    expect(arrangeRows(segments, new Set([2])).positionOf(3)).toBe(3);
    expect(open.segmentOf(4)).toBe(1);
    expect(open.at(99)).toBeNull();
    expect(arrangeRows([], new Set()).at(0)).toBeNull();
  });
});

const E = '\u001b[';

describe('colours of a line', () => {
  it.each([
    ['plain', [['plain', 'plain', false]]],
    [
      `${E}31mred${E}0m rest`,
      [
        ['red', 'error', false],
        [' rest', 'plain', false],
      ],
    ],
    [`${E}1;33mbold${E}22m`, [['bold', 'warn', true]]],
    [`${E}38;5;196mnumbered`, [['numbered', 'plain', false]]],
    [`${E}38;2;1;32;3mmixed`, [['mixed', 'plain', false]]],
    [
      `${E}90mfaint${E}mreset`,
      [
        ['faint', 'faint', false],
        ['reset', 'plain', false],
      ],
    ],
    [`${E}2Kcleared`, [['cleared', 'plain', false]]],
    ['', []],
  ])('of %j', (text, spans) => {
    expect(parseAnsi(text).map((span) => [span.text, span.tone, span.bold])).toEqual(spans);
  });

  it('never change the text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(
          parseAnsi(text)
            .map((span) => span.text)
            .join(''),
        ).toBe(stripAnsi(text));
      }),
    );
  });
});

describe('searching a log', () => {
  const lines = ['Push App', 'none', `app ${E}32map${E}0mp`].map((text, at) =>
    line(at + 1, 0, text),
  );

  it('finds lines without regard to case or colours', () => {
    expect(searchLog(NO_MATCHES, 'APP', lines, 3).lines).toEqual([0, 2]);
  });

  it('goes on where it stopped and starts over for another text', () => {
    const first = searchLog(NO_MATCHES, 'app', lines, 1);
    expect(first).toMatchObject({ lines: [0], searched: 1 });
    expect(searchLog(first, 'app', lines, 3).lines).toEqual([0, 2]);
    expect(searchLog(first, 'none', lines, 3).lines).toEqual([1]);
    expect(searchLog(first, '', lines, 3)).toBe(NO_MATCHES);
  });

  it('marks every occurrence, also across colours', () => {
    const marked = markMatches(parseAnsi(lines[2]?.text ?? ''), 'app');
    expect(marked.map(({ text, found, tone }) => [text, found, tone])).toEqual([
      ['app', true, 'plain'],
      [' ', false, 'plain'],
      ['ap', true, 'ok'],
      ['p', true, 'plain'],
    ]);
  });

  it('marks what it should and keeps the text', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[ab ]{0,20}$/),
        fc.stringMatching(/^[ab]{1,3}$/),
        (text, wanted) => {
          const marked = markMatches([{ text, tone: 'plain', bold: false }], wanted);
          expect(marked.map((span) => span.text).join('')).toBe(text);
          expect(marked.some((span) => span.found)).toBe(text.includes(wanted));
        },
      ),
    );
  });
});
