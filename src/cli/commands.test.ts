import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let empty = '';
beforeAll(() => (empty = mkdtempSync(path.join(tmpdir(), 'peyk-commands-'))));
afterAll(() => rmSync(empty, { recursive: true }));

/** A command as npm starts it, its input no terminal. */
function run(command: string, args: readonly string[], env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [`src/cli/${command}.ts`, ...args],
    {
      env: { ...process.env, PEYK_CONTENT: 'tests/fixtures/seeds', PEYK_OUT: empty, ...env },
      input: '',
      encoding: 'utf8',
      timeout: 600_000,
    },
  );
  return { status, stdout, stderr };
}

/** A sentence in Persian that holds these words, and no trace of the program. */
function expectLine(text: string, words: string) {
  expect(text).toContain(words);
  expect(text).not.toMatch(/\n\s+at |node:internal|Error:|Unknown option/u);
}

describe('a command that is written wrongly', () => {
  test.each([
    ['check', ['--fxi'], 'گزینهٔ «--fxi» نداریم'],
    ['check', ['--fix=yes'], '--fix مقدار نمی‌گیرد'],
    ['check', ['--format', 'yaml'], 'قالب «yaml» نداریم'],
    ['check', ['nowhere.md'], 'پروندهٔ «nowhere.md» در پوشهٔ محتوا نیست'],
    ['import', [], 'پرونده‌ای نام برده نشده است'],
    ['import', ['a.txt', '--out'], 'پس از --out مقدار آن را بنویسید'],
    ['new', ['تیتر'], '«تیتر» در این فرمان جایی ندارد'],
    ['new', ['--title', 'تیتر'], '--section نوشته نشده است'],
    ['write-schemas', ['--all'], 'گزینهٔ «--all» نداریم'],
    ['serve', ['dist'], '«dist» در این فرمان جایی ندارد'],
  ])('is told in a line and ends with 2: %s %j', (command, args, words) => {
    const { status, stdout, stderr } = run(command, args);
    expectLine(stderr, words);
    expect(stderr).toContain('npm run');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  });

  test.each(['check', 'import', 'new', 'serve'])('is explained by --help: %s', (command) => {
    expect(run(command, ['--help'])).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('npm run') as string,
      stderr: '',
    });
  });
});

describe('a variable that means nothing', () => {
  test.each([
    ['check', { PEYK_NOW: 'tomorrow' }, 'مقدار «tomorrow» برای PEYK_NOW درست نیست'],
    ['check', { SITE_URL: 'news' }, 'مقدار «news» برای SITE_URL درست نیست'],
    ['dev', { SITE_URL: 'news' }, 'مقدار «news» برای SITE_URL درست نیست'],
    ['serve', { PORT: '99999' }, 'درگاه «99999» درست نیست'],
    ['serve', { PORT: 'http' }, 'درگاه «http» درست نیست'],
  ])('is told in a line and ends with 1: %s %j', (command, env, words) => {
    const { status, stderr } = run(command, [], env);
    expectLine(stderr, words);
    expect(status).toBe(1);
  });
});
