import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type Benchmark, type Row, rowOf } from '../benchmark.ts';
import type { Sample } from '../page/sample.ts';

const PROGRAM = new URL('../page/main.ts', import.meta.url);

/** One frame of a screen with 60 Hz. */
const FRAME_MS = 1_000 / 60;

const PERCENTILES = [50, 95];

const OURS = [
  { side: 'form', name: 'keystroke in the form to its paint' },
  { side: 'pane', name: 'keystroke in the YAML to the form' },
] as const;

/** Drives the browser in a process of its own, which nothing else keeps busy. */
function samples(): readonly Sample[] {
  const { status, stdout } = spawnSync(process.execPath, [fileURLToPath(PROGRAM)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) {
    throw new Error('The browser could not be measured.');
  }
  return JSON.parse(stdout);
}

function percentile(times: readonly number[], percent: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.ceil((sorted.length * percent) / 100) - 1] ?? Number.NaN;
}

function rowsOf(all: readonly Sample[], lines: number): readonly Row[] {
  const at = (side: Sample['side'], percent: number) =>
    percentile(
      all.find((sample) => sample.lines === lines && sample.side === side)?.times ?? [],
      percent,
    );
  return PERCENTILES.flatMap((percent) => {
    const theirs = at('bare', percent);
    return [
      ...OURS.map(({ side, name }) =>
        rowOf(`${name}, p${percent}`, lines, 'Monaco alone', { ours: at(side, percent), theirs }),
      ),
      rowOf(`A/A, p${percent}`, lines, 'Monaco alone again', {
        ours: theirs,
        theirs: at('again', percent),
      }),
    ];
  });
}

/** Typing in the page, in Chromium; a line on stderr says how many frames the slow keystrokes take. */
export const pageBenchmark: Benchmark = {
  name: 'page',
  about: 'a letter is typed into the form or the YAML, until Chromium has painted it',
  run: () => {
    const all = samples();
    const rows = [...new Set(all.map(({ lines }) => lines))].flatMap((lines) => rowsOf(all, lines));
    const frames = rows
      .filter((row) => row.case.includes('p95') && !row.case.startsWith('A/A'))
      .map((row) => `${row.case}: ${(row.ours_ms / FRAME_MS).toFixed(2)}`);
    process.stderr.write(`Frames of 16.7 ms: ${frames.join('; ')}\n`);
    return rows;
  },
};
