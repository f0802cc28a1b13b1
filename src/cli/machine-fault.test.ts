import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runScript } from '../node/process/run-script.ts';
import { findMachineFault } from './machine-fault.ts';

const dir = mkdtempSync(path.join(os.tmpdir(), 'peyk-fault-'));
const child = path.join(dir, 'child.mjs');
afterAll(() => rmSync(dir, { recursive: true, force: true }));
beforeAll(() => {
  const told = path.resolve('src/node/process/serialise-error.ts');
  writeFileSync(
    child,
    `import { writeError } from ${JSON.stringify(told)};
     const { message, cause, ...more } = JSON.parse(process.argv[2]);
     const inner = cause && Object.assign(new Error(cause.message), cause);
     console.error('a warning of somebody else');
     if (more.dies) process.exit(7);
     writeError(Object.assign(new Error(message, { cause: inner }), more));`,
  );
});

const failed = (error: Record<string, unknown>): Promise<unknown> =>
  runScript(child, [JSON.stringify(error)]).then(
    () => undefined,
    (reason: unknown) => reason,
  );

test.each([
  [
    { code: 'ENOSPC', path: '/x/y' },
    { kind: 'disk-full', path: '/x/y' },
  ],
  [{ code: 'EDQUOT' }, { kind: 'disk-full' }],
  [
    { code: 'ENOSPC', path: '/from', dest: '/to' },
    { kind: 'disk-full', path: '/to' },
  ],
  [
    { code: 'EROFS', path: '/x' },
    { kind: 'not-writable', path: '/x' },
  ],
  [
    { code: 'ERR_ASTRO', cause: { code: 'EACCES', path: '/x' } },
    { kind: 'not-writable', path: '/x' },
  ],
  [{ message: 'ENOSPC: no space left on device, write' }, { kind: 'disk-full' }],
  [{ message: 'Could not write: No space left on device (os error 28)' }, { kind: 'disk-full' }],
  [
    { code: 'ENOENT', syscall: 'mkdir', path: '/x' },
    { kind: 'not-writable', path: '/x' },
  ],
  [{ code: 'ENOENT', syscall: 'open', path: '/x' }, undefined],
  [
    { code: 'EBUSY', path: '/x', dest: '/y' },
    { kind: 'busy', path: '/x' },
  ],
  [
    { code: 'ENOTDIR', path: '/x' },
    { kind: 'in-the-way', path: '/x' },
  ],
  [{ message: 'A template is wrong', code: 'ERR_ASTRO' }, undefined],
  [{ message: 'Nothing of ENOSPC: is meant' }, undefined],
])('a process that fails with %j fails its caller with %j', async (error, fault) => {
  expect(findMachineFault(await failed({ message: 'it failed', ...error }))).toEqual(fault);
});

test('a fault of a program comes over with its words and its stack', async () => {
  const error = await failed({ message: 'A template is wrong' });
  expect(error).toMatchObject({
    message: 'A template is wrong',
    stack: expect.stringContaining('child.mjs') as unknown,
  });
});

test('a process that dies without a word is told by what it wrote', async () => {
  expect(await failed({ dies: true })).toMatchObject({ message: 'a warning of somebody else' });
});
