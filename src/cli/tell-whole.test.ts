import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

/** More than any pipe holds at once. */
const LENGTH = 5_000_000;

test('a command that ends with faults tells all of them, through a pipe as well', () => {
  const script = `
    import { fail } from './src/cli/fail.ts';
    fail(Object.assign(new Error('x'.repeat(${LENGTH})), { code: 'ERR_INVALID_CONTENT' }));
  `;
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '--eval', script],
    { encoding: 'utf8', maxBuffer: 2 * LENGTH },
  );
  expect(status).toBe(1);
  expect(stderr.trim()).toHaveLength(LENGTH);
});
