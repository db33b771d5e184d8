import { fileURLToPath } from 'node:url';
import type { Locator, Page } from '@playwright/test';
import { preview } from 'vite';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

/** All that was built, on a server of files. */
export interface BuiltSite {
  /** The address of the folder that holds `app` and `element`. */
  readonly url: string;
  stop(): Promise<void>;
}

/** Serves `dist` on a free port of this machine. */
export async function startBuiltSite(): Promise<BuiltSite> {
  const build = { outDir: 'dist' };
  const address = { host: '127.0.0.1', port: 0, open: false };
  const server = await preview({ root: PROJECT, configFile: false, build, preview: address });
  return { url: server.resolvedUrls?.local[0] ?? '', stop: () => server.close() };
}

/** A portal's page around the custom element, with styles that must not come in. */
const PORTAL = `<!doctype html><html lang="en"><title>Portal</title>
<style>div { position: relative; } span { letter-spacing: 3px; } ul { display: none; }</style>
<h1 style="height: 90px">Portal</h1>
<waybill-step-editor theme="dark" style="height: 620px; margin-left: 40px"></waybill-step-editor>
<script type="module" src="./element/element.js"></script></html>`;

/** Opens a page beside the built element that holds it, with this text; gives the element. */
export async function openPortal(page: Page, url: string, text: string): Promise<Locator> {
  await page.route('**/portal.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: PORTAL }),
  );
  await page.goto(`${url}portal.html`);
  const element = page.locator('waybill-step-editor');
  await element.evaluate((host, value) => Object.assign(host, { value }), text);
  return element;
}
