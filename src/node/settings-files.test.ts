import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fromSettingsFiles } from './settings-files.ts';

let dir = '';
beforeAll(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'peyk-settings-'));
  writeFileSync(
    path.join(dir, '.env'),
    '# نشانی\nSITE_URL=https://news.example.ir\nPORT="8080"\nHOST=\n',
  );
  writeFileSync(path.join(dir, '.env.local'), 'PORT=9090\n');
});
afterAll(() => rmSync(dir, { recursive: true }));

test.each([
  ['SITE_URL', 'https://news.example.ir'],
  ['PORT', '9090'],
  ['HOST', ''],
  ['PEYK_NOW', undefined],
])('%s is what the newsroom’s files say, the machine’s own first', (name, value) => {
  expect(fromSettingsFiles(name, dir)).toBe(value);
});

test('a folder without such files sets nothing', () => {
  expect(fromSettingsFiles('SITE_URL', path.join(dir, 'none'))).toBeUndefined();
});
