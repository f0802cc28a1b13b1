import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';

/** Tells the bytes of a small AVIF, as a process of a build makes it. */
const MAKE = `
  const { sharp } = await import(${JSON.stringify(new URL('sharp.ts', import.meta.url).href)});
  const image = sharp({ create: { width: 640, height: 640, channels: 3, background: '#0a6e72' } });
  const made = await image.avif({ quality: 50, effort: 1 }).toBuffer();
  process.stdout.write(made.toString('base64'));`;

const madeWith = (env: Record<string, string>): string =>
  execFileSync(process.execPath, ['--input-type=module', '--eval', MAKE], {
    env: { ...process.env, ...env },
  }).toString();

test('a picture’s bytes do not follow how many threads the process may use', () => {
  const made = madeWith({ MALLOC_ARENA_MAX: '' });
  expect(made.length).toBeGreaterThan(100);
  expect(madeWith({ MALLOC_ARENA_MAX: '1' })).toBe(made);
});
