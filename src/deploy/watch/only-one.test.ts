import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ownModule } from '../../node/own-source.ts';
import { holdAlone } from './only-one.ts';

let dir: string;
beforeEach(() => (dir = mkdtempSync(path.join(tmpdir(), 'peyk-alone-'))));
afterEach(() => rmSync(dir, { recursive: true, force: true }));

test('a second one is refused, until the first lets go', () => {
  const file = path.join(dir, 'watch/lock');
  const letGo = holdAlone(file);
  expect(letGo).toBeDefined();
  expect(holdAlone(file)).toBeUndefined();
  letGo?.();
  const again = holdAlone(file);
  expect(again).toBeDefined();
  again?.();
});

test('one whose process was killed holds nothing any more', async () => {
  const file = path.join(dir, 'lock');
  const program = `import { holdAlone } from ${JSON.stringify(ownModule('deploy/watch/only-one'))};
    holdAlone(${JSON.stringify(file)}); console.log('held'); setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program]);
  await once(child.stdout, 'data');
  expect(holdAlone(file)).toBeUndefined();
  child.kill('SIGKILL');
  await once(child, 'close');
  const letGo = holdAlone(file);
  expect(letGo).toBeDefined();
  letGo?.();
});

test('a file that is none of ours is told, and not taken for another one’s lock', () => {
  const file = path.join(dir, 'lock');
  writeFileSync(file, 'x'.repeat(5000));
  expect(() => holdAlone(file)).toThrow(/not a database/u);
});
