import { randomInt } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { defineConfig, type ViteUserConfig } from 'vitest/config';

/** A built site is made once and shared; a browser start or a build may take a while on a small machine. */
const SITE_TIMEOUT = 120_000;

/** Every run tries the same generated texts, so that none fails by chance; `npm run test:long` tries others. */
const FIXED_SEED = 1405;

const SETTINGS: ViteUserConfig = {
  test: {
    // Vitest leaves one core to itself, which on two cores is half of them.
    maxWorkers: availableParallelism(),
    // `npm run coverage`: what runs in a process of its own, or in Astro, is not seen.
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      exclude: ['**/*.test.ts', '**/*.d.ts'],
      reporter: [],
    },
    projects: [
      {
        test: {
          name: 'unit',
          setupFiles: 'tests/support/property-seed.ts',
          include: ['src/**/*.test.ts', 'tests/lint/**/*.test.ts'],
          // A busy machine fails no test.
          testTimeout: SITE_TIMEOUT,
        },
      },
      {
        test: {
          name: 'site',
          setupFiles: 'tests/support/property-seed.ts',
          include: ['tests/site/**/*.test.ts'],
          globalSetup: 'tests/support/shared-site.ts',
          testTimeout: SITE_TIMEOUT,
          hookTimeout: SITE_TIMEOUT,
        },
      },
      {
        test: {
          name: 'kept',
          setupFiles: 'tests/support/property-seed.ts',
          include: ['tests/kept/**/*.test.ts'],
          testTimeout: SITE_TIMEOUT,
          hookTimeout: SITE_TIMEOUT,
        },
      },
      {
        test: {
          name: 'hostile',
          setupFiles: 'tests/support/property-seed.ts',
          include: ['tests/hostile/**/*.test.ts'],
          globalSetup: 'tests/hostile/clean-site.ts',
          testTimeout: SITE_TIMEOUT,
          hookTimeout: SITE_TIMEOUT,
        },
      },
      {
        test: {
          name: 'browser',
          setupFiles: 'tests/support/property-seed.ts',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: 'tests/support/shared-site.ts',
          testTimeout: SITE_TIMEOUT,
          hookTimeout: SITE_TIMEOUT,
        },
      },
    ],
  },
};

export default defineConfig(({ mode }) => {
  process.env['PROPERTY_SEED'] ??= String(mode === 'long' ? randomInt(2 ** 31) : FIXED_SEED);
  console.log(`PROPERTY_SEED=${process.env['PROPERTY_SEED']}`);
  return SETTINGS;
});
