import { test as base } from '@playwright/test';
import { startBackend, type TestBackend } from './backend.ts';
import { startRegistry, type TestRegistry } from './registry.ts';

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

export { expect } from '@playwright/test';
