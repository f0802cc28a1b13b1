import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** A built site is made once and shared; a browser start or a build may take a while on a small machine. */
const SITE_TIMEOUT = 120_000;

export default defineConfig({
  test: {
    // Vitest leaves one core to itself, which on two cores is half of them.
    maxWorkers: availableParallelism(),
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'tests/lint/**/*.test.ts'],
          // A busy machine fails no test.
          testTimeout: SITE_TIMEOUT,
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          globalSetup: 'tests/support/shared-site.ts',
          testTimeout: SITE_TIMEOUT,
          hookTimeout: SITE_TIMEOUT,
        },
      },
      {
        test: {
          name: 'hostile',
          include: ['tests/hostile/**/*.test.ts'],
          testTimeout: SITE_TIMEOUT,
          hookTimeout: SITE_TIMEOUT,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: 'tests/support/shared-site.ts',
          testTimeout: SITE_TIMEOUT,
          hookTimeout: SITE_TIMEOUT,
        },
      },
    ],
  },
});
