import { statSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, inject, test } from 'vitest';

import { openPacked, runPeyk } from '../../testkit/package/packed-peyk.ts';

/** It packs and unpacks half a gigabyte. */
const isLong = import.meta.env.MODE === 'long';

describe.runIf(isLong)('an offline kit of the whole package', () => {
  const peyk = openPacked(inject('peykTarball'));
  afterAll(() => peyk.remove());

  test('is made, and builds a site with its own Node and no network', () => {
    const dir = peyk.install('newsroom', 'files');
    const made = runPeyk(dir, ['kit', 'kit.tar.gz']);
    expect(made).toMatchObject({ status: 0 });
    console.log(made.stdout);
    expect(statSync(path.join(dir, 'kit.tar.gz')).size).toBeLessThan(250e6);
    const tried = runPeyk(dir, ['kit', '--try', 'kit.tar.gz']);
    expect(tried.status === 0 ? '' : tried.stderr).toBe('');
    expect(tried.stdout).toContain('بسته کار می‌کند');
    console.log(tried.stdout);
  });
});
