import { defineConfig } from 'vitest/config';

/** Builds and pushes for real; slow, and needs the builder and the registry of `npm test`. */
const realTests = ['{src,e2e}/**/*.real.test.ts'];

export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{src,scripts,bench,e2e}/**/*.test.{ts,tsx}'],
          exclude: realTests,
          // Modules without state of their own need not be loaded anew for each file: half the time.
          isolate: false,
          maxWorkers: '100%',
          setupFiles: ['scripts/lib/property-seed.ts'],
          // Property tests on a busy machine.
          testTimeout: 240_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'real',
          include: realTests,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // Builders and registries share the machine: one file at a time.
          fileParallelism: false,
        },
      },
    ],
  },
});
