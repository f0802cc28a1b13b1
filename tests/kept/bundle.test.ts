import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { withoutVitest } from '../../testkit/site/command.ts';
import { openKept, scratchDir } from './open-kept.ts';

const dir = await scratchDir('bundle');

/** Writes the addresses of all modules that a process loads. */
const tellModules = (file: string): string => `
  import { registerHooks } from 'node:module';
  import { writeFileSync } from 'node:fs';
  const seen = [];
  registerHooks({ load: (url, context, next) => (seen.push(url), next(url, context)) });
  process.on('exit', () => writeFileSync(${JSON.stringify(file)}, seen.join('\\n')));
`;

test('a build that finds the program bundled loads no package and next to no module of ours', async () => {
  const { room, site } = await openKept(dir, 'bundle', 12);
  await site.build(room.now);
  const told = path.join(dir, 'modules.txt');
  const hook = path.join(dir, 'tell-modules.mjs');
  writeFileSync(hook, tellModules(told));
  const { program, args, cwd, env } = site.command(room.now);
  const { status } = spawnSync(program, ['--import', hook, ...args], {
    cwd,
    env: { ...withoutVitest(process.env), ...env },
  });
  expect(status).toBe(0);
  const modules = readFileSync(told, 'utf8').split('\n');
  expect(modules.filter((url) => url.includes('/node_modules/'))).toEqual([]);
  expect(modules.filter((url) => url.endsWith('.ts')).length).toBeLessThan(50);
});
