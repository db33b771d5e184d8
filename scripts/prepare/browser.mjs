import { existsSync } from 'node:fs';

/** Where distributions put Chromium and Chrome. */
const SYSTEM_BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * A Chromium that is no part of Playwright.
 * @returns {string | null}
 */
export function systemBrowser() {
  return SYSTEM_BROWSERS.find((path) => existsSync(path)) ?? null;
}

/**
 * The Chromium that Playwright downloaded for itself.
 * @returns {Promise<string | null>} null when it has none, or isn't installed
 */
export async function ownBrowser() {
  const { chromium } = await import('@playwright/test');
  const path = chromium.executablePath();
  return path !== '' && existsSync(path) ? path : null;
}
