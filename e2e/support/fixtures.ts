import { test as base, type Page } from '@playwright/test';
import { startBackend, type TestBackend } from './backend.ts';
import { startRegistry, type TestRegistry } from './registry.ts';
import { SCREEN } from './screen.ts';

interface Workers {
  readonly registry: TestRegistry;
  readonly backend: TestBackend;
}

/** Tests with a real registry and a real backend, shared by the tests of one worker. */
export const test = base.extend<object, Workers>({
  registry: [
    async ({ browserName: _ }, use) => {
      const registry = await startRegistry();
      await use(registry);
      await registry.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  backend: [
    async ({ registry }, use) => {
      const backend = await startBackend(registry);
      await use(backend);
      await backend.stop();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
});

/**
 * The same in one page for all tests of a worker, which go on to another document in it as a person
 * does. For journeys that ask nothing of the browser itself: opening the editor is half of their work.
 */
export const inOnePage = test.extend<object, { readonly onePage: Page }>({
  onePage: [
    async ({ browser }, use) => {
      const context = await browser.newContext({
        ...SCREEN,
        permissions: [...SCREEN.permissions],
      });
      await use(await context.newPage());
      await context.close();
    },
    { scope: 'worker' },
  ],
  page: async ({ onePage }, use) => {
    await onePage.setViewportSize(SCREEN.viewport);
    await use(onePage);
  },
});

export { expect } from '@playwright/test';
