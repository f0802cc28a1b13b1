import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { UNITS } from './units.ts';

let dir: string;
beforeEach(() => (dir = mkdtempSync(path.join(tmpdir(), 'peyk-units-'))));
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const installed = (folder: string) => ({
  ...{ dir: folder, node: process.execPath, starter: path.resolve('bin/peyk.mjs') },
  user: 'root',
  writes: [path.join(folder, 'dist'), '/srv/news', '/srv/news/cache'],
});

test('each folder that is written is named once, and none below another', () => {
  const paths = UNITS.watch(installed(dir)).match(/^ReadWritePaths=.*$/gmu);
  expect(paths).toEqual([`ReadWritePaths=${dir}`, 'ReadWritePaths=/srv/news']);
});

const hasSystemd = spawnSync('systemd-analyze', ['--version']).status === 0;

describe.skipIf(!hasSystemd)('systemd', () => {
  test.each(['news', 'خبر ۱۰۰% «تازه»', 'a $b "c"'])(
    'takes all units of a newsroom in «%s»',
    (name) => {
      const folder = path.join(dir, name);
      mkdirSync(folder);
      const units = {
        watch: 'peyk-watch.service',
        service: 'peyk-service.service',
        once: 'peyk.service',
        timer: 'peyk.timer',
      } as const;
      for (const [unit, file] of Object.entries(units))
        writeFileSync(path.join(dir, file), UNITS[unit as keyof typeof units](installed(folder)));
      const { stdout, stderr, status } = spawnSync(
        'systemd-analyze',
        ['verify', '--man=no', ...Object.values(units)],
        { cwd: dir, encoding: 'utf8' },
      );
      const ours = `${stdout}${stderr}`.split('\n').filter((line) => line.includes('peyk'));
      expect([status, ours]).toEqual([0, []]);
    },
  );

  test.each(['watch', 'service'] as const)(
    'finds little in %s that strangers could use',
    (name) => {
      const file = path.join(dir, `peyk-${name}.service`);
      writeFileSync(file, UNITS[name](installed(dir)));
      const told = execFileSync(
        'systemd-analyze',
        ['security', '--offline=true', '--threshold=40', file],
        {
          encoding: 'utf8',
        },
      );
      expect(told).toContain('Overall exposure level');
    },
  );
});
