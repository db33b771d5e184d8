import { defineConfig } from '@playwright/test';
import { SCREEN } from './e2e/support/screen.ts';
import { ownBrowser, systemBrowser } from './scripts/prepare/browser.mjs';

const systemsChromium = (await ownBrowser()) === null ? systemBrowser() : null;

/** Chromium can't build its sandbox as root, and nothing of it may talk to the network by itself. */
const flags = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
];

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  outputDir: '.cache/e2e',
  timeout: 120_000,
  globalTimeout: 40 * 60_000,
  retries: 0,
  // Two browsers, a builder and a registry may share two cores.
  expect: { timeout: 15_000 },
  // A journey mostly waits for its page: two of them fill two cores.
  workers: 2,
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: '.cache/reports/e2e.json' }]],
  use: {
    browserName: 'chromium',
    viewport: SCREEN.viewport,
    permissions: [...SCREEN.permissions],
    contextOptions: { reducedMotion: SCREEN.reducedMotion },
    // A trace costs each journey as much again: `npx playwright test --trace on` makes one where it is wanted.
    screenshot: 'only-on-failure',
    launchOptions: {
      args: flags,
      ...(systemsChromium === null ? {} : { executablePath: systemsChromium }),
    },
  },
});
