import { randomInt } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { defineConfig, type TestUserConfig, type ViteUserConfig } from 'vitest/config';
import { failuresOnStdout } from './tests/support/failures-on-stdout.ts';

/** Every run tries the same generated texts, so that none fails by chance; `npm run test:long` tries others. */
const FIXED_SEED = 1405;

/** Milliseconds after which a test hangs: so many that no busy machine fails one. The long run takes its time. */
const patience = (mode: string): number => (mode === 'long' ? 10 : 1) * 15 * 60_000;

function settings(mode: string): ViteUserConfig {
  const project = (name: string, test: TestUserConfig) => ({
    test: {
      name,
      include: [`tests/${name}/**/*.test.ts`],
      setupFiles: ['tests/support/property-seed.ts', 'tests/support/undo-stubs.ts'],
      // Modules are read once a worker, which is half of what all unit tests take; so what a test changes of
      // the process it puts back.
      isolate: false,
      unstubEnvs: true,
      unstubGlobals: true,
      restoreMocks: true,
      testTimeout: patience(mode),
      hookTimeout: patience(mode),
      expect: { poll: { timeout: patience(mode) } },
      ...test,
    },
  });
  return {
    test: {
      reporters: ['default', failuresOnStdout],
      // Vitest leaves one core to itself, which on two cores is half of them; and builds and browsers that a
      // test waits for are processes of their own.
      maxWorkers: availableParallelism() + 1,
      // `npm run coverage`: what runs in a process of its own, or in Astro, is not seen.
      coverage: {
        provider: 'v8',
        include: ['src/**/*.ts'],
        exclude: ['**/*.test.ts', '**/*.d.ts'],
        reporter: [],
      },
      projects: [
        project('unit', {
          include: ['src/**/*.test.ts', 'tests/lint/**/*.test.ts'],
          globalSetup: 'tests/support/shared-postgres.ts',
        }),
        project('site', { globalSetup: 'tests/support/shared-site.ts' }),
        project('package', { globalSetup: 'tests/support/packed-peyk.ts' }),
        project('kept', {}),
        project('hostile', { globalSetup: 'tests/hostile/clean-site.ts' }),
        project('browser', { globalSetup: 'tests/support/shared-site.ts' }),
      ],
    },
  };
}

export default defineConfig(({ mode }) => {
  // Below a path of its host, which is no folder of the site, so that none is taken for the other.
  if (mode === 'base') process.env['PEYK_TEST_BASE'] = '/city';
  process.env['PROPERTY_SEED'] ??= String(mode === 'long' ? randomInt(2 ** 31) : FIXED_SEED);
  console.log(`PROPERTY_SEED=${process.env['PROPERTY_SEED']}`);
  return settings(mode);
});
