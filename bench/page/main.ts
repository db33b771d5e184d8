/** Measures keystrokes in Chromium and prints `[{lines, side, times}]` as JSON. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type BrowserContext, chromium } from 'playwright';
import { ownBrowser, systemBrowser } from '../../scripts/prepare/browser.mjs';
import { startServer } from '../../src/server/main.ts';
import { pipelineText } from '../pipeline-text.ts';
import { buildPages } from './build.ts';
import type { Sample } from './sample.ts';
import { SIDES, type Side } from './sides.ts';

const SIZES = [2_000, 20_000];
const ROUNDS = 9;
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz';
const WORD_LENGTH = 11;
/** Someone who types fast: how long a key is held down, and the time to the next one. */
const HELD_MS = 40;
const PAUSE_MS = 40;

/** Chromium as the tests start it, but drawing as soon as it can: a time is work, not the wait for a screen. */
const FLAGS = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-frame-rate-limit',
  '--disable-gpu-vsync',
];

async function typeLetters({ page, recorder }: Side, letters: string): Promise<readonly number[]> {
  const before = await recorder.evaluate(({ times }) => times.length);
  for (const letter of letters) {
    await page.keyboard.press(letter, { delay: HELD_MS });
    await wait(PAUSE_MS);
  }
  // Asked behind the word only: the question itself keeps the page busy.
  await recorder.evaluate(({ settled }) => settled());
  for (const _ of letters) {
    await page.keyboard.press('Backspace');
  }
  return recorder.evaluate(({ times }, from) => times.slice(from), before);
}

/**
 * Types a word into a page that was behind others. Its first letter is not counted: the browser, which
 * drew nothing for a while, lets it wait for the tick of a screen, in every page alike.
 */
async function typeBurst(side: Side, word: string): Promise<readonly number[]> {
  await side.page.bringToFront();
  await wait(600);
  return (await typeLetters(side, word)).slice(1);
}

/** Another word in each round: what was typed before may be known by heart. */
function wordOf(round: number): string {
  const from = round % ALPHABET.length;
  return (ALPHABET.slice(from) + ALPHABET.slice(0, from)).slice(0, WORD_LENGTH);
}

async function measure(
  context: BrowserContext,
  url: string,
  lines: number,
): Promise<readonly Sample[]> {
  const text = pipelineText(lines);
  const images = text.match(/team\/service-\d+/g) ?? [];
  const place = { text, image: images[images.length >> 1] ?? '' };
  const sides = {
    form: await SIDES.form(context, url, place),
    pane: await SIDES.pane(context, url, place),
    bare: await SIDES.bare(context, url, place),
    again: await SIDES.bare(context, url, place),
  };
  const names = ['form', 'pane', 'bare', 'again'] as const;
  const taken: Record<Sample['side'], number[]> = { form: [], pane: [], bare: [], again: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    const first = round % names.length;
    for (const name of [...names.slice(first), ...names.slice(0, first)]) {
      const burst = await typeBurst(sides[name], wordOf(round));
      // The first round warms up.
      taken[name].push(...(round === 0 ? [] : burst));
    }
  }
  return names.map((side) => ({ lines, side, times: taken[side] }));
}

const executablePath = (await ownBrowser()) ?? systemBrowser();
const dataDir = await mkdtemp(join(tmpdir(), 'waybill-bench-'));
const server = await startServer({ port: 0, dataDir, appDir: await buildPages() });
const browser = await chromium.launch({
  args: FLAGS,
  ...(executablePath === null ? {} : { executablePath }),
});
try {
  const samples: Sample[] = [];
  for (const lines of SIZES) {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    samples.push(...(await measure(context, server.url, lines)));
    await context.close();
  }
  process.stdout.write(JSON.stringify(samples));
} finally {
  await browser.close();
  await server.close();
  await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
}
