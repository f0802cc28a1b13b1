import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
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
    [command.endsWith('.ts') ? command : `src/cli/${command}.ts`, ...args],
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
function expectSentence(text: string, words: string) {
  expect(text).toContain(words);
  expect(text).not.toMatch(/\n\s+at |node:internal|Error:|Unknown option/u);
}

/** Every command of `package.json`, by its file; `prepare` is npm's own and takes nothing. */
const COMMANDS = [
  'bench/main.ts',
  'src/cli/announce.ts',
  'src/cli/backup.ts',
  'src/cli/build.ts',
  'src/cli/check.ts',
  'src/cli/ci.ts',
  'src/cli/compress.ts',
  'src/cli/dev.ts',
  'src/cli/docker.ts',
  'src/cli/import.ts',
  'src/cli/kit.ts',
  'src/cli/new.ts',
  'src/cli/push.ts',
  'src/cli/ping.ts',
  'src/cli/proof.ts',
  'src/cli/publish.ts',
  'src/cli/serve.ts',
  'src/cli/server.ts',
  'src/cli/service.ts',
  'src/cli/write-schemas.ts',
];

test('every command that npm runs is in the table', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    scripts: Record<string, string>;
  };
  const files = Object.values(scripts).flatMap((script) =>
    Array.from(script.matchAll(/(?:src\/cli|bench)\/[\w-]+\.ts/gu), ([file]) => file),
  );
  expect([...new Set(files)].sort()).toEqual([...COMMANDS, 'src/cli/prepare.ts'].sort());
});

describe.each(COMMANDS)('the command %s', (command) => {
  test('is explained by --help', () => {
    expect(run(command, ['--help'])).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('npm run') as string,
      stderr: '',
    });
  });

  test('tells of an option that there is not, and lets it rule no terminal', () => {
    const { status, stdout, stderr } = run(command, ['--\u001b[2J']);
    expectSentence(stderr, 'گزینهٔ «--<U+001B>[2J» نداریم؛');
    expect(stderr).toContain('npm run');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  });
});

describe('a command that is written wrongly', () => {
  test.each([
    ['check', ['--format', 'yaml'], 'قالب «yaml» نداریم'],
    ['check', ['nowhere.md'], 'پروندهٔ «nowhere.md» در پوشهٔ محتوا نیست'],
    ['import', [], 'پرونده‌ای نام برده نشده است'],
    ['new', ['--title', 'تیتر'], '--section نوشته نشده است'],
    ['service', ['unknown'], 'این کار شناخته نیست'],
    ['service', ['invite', 'x', '--role', 'king'], 'نقش «king» نداریم'],
    ['serve', ['dist'], '«dist» در این فرمان جایی ندارد'],
    ['server', [], 'نام وب‌سرور را بنویسید'],
    ['server', ['constructor'], 'برای وب‌سرور «constructor» پرونده‌ای نداریم'],
    ['server', ['nginx', '--root', 'dist'], '«dist» نشانی کامل پوشه نیست'],
    ['server', ['nginx', '--root', '/a";b'], 'نشانه‌ای هست که در پروندهٔ وب‌سرور نمی‌گنجد'],
    ['server', ['nginx', '--key', '/a'], 'گواهی و کلید آن را با هم بدهید'],
    ['publish', ['--systemd', 'cron'], 'برای «cron» پرونده‌ای نداریم'],
    ['publish', ['--watch', '--try-mail'], 'با هم نمی‌آیند'],
    ['push', ['--files', 'heroku'], 'میزبان «heroku» را نمی‌شناسیم'],
    ['push', ['--to', 'folder'], '--to تنها با --files'],
    ['push', ['store', 'server'], '«server» در این فرمان جایی ندارد'],
    ['dev', ['--host', '--open=1'], '--open مقدار نمی‌گیرد'],
    ['bench/main.ts', ['nothing'], 'سنجشی به نام «nothing» نداریم'],
  ])('is told in a sentence and ends with 2: %s %j', (command, args, words) => {
    const { status, stdout, stderr } = run(command, args);
    expectSentence(stderr, words);
    expect(stderr).toContain('npm run');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  });
});

describe('a variable that means nothing', () => {
  test.each([
    ['check', { PEYK_NOW: 'tomorrow' }, 'مقدار «tomorrow» برای PEYK_NOW درست نیست'],
    ['check', { SITE_URL: 'news' }, 'مقدار «news» برای SITE_URL درست نیست'],
    ['check', { SITE_URL: 'https://a.ir/?p=news' }, 'مقدار «https://a.ir/?p=news» برای SITE_URL'],
    ['check', { SITE_URL: 'https://a.ir//news' }, 'مقدار «https://a.ir//news» برای SITE_URL'],
    ['dev', { SITE_URL: 'news' }, 'مقدار «news» برای SITE_URL درست نیست'],
    ['serve', { PORT: '99999' }, 'درگاه «99999» درست نیست'],
    ['service', { PORT: 'http' }, 'درگاه «http» درست نیست'],
    ['service', { DATABASE_URL: 'mysql://a:b@c/d' }, 'مقدار «mysql:» برای DATABASE_URL'],
    ['service', { PEYK_FORGET_DAYS: 'never' }, 'مقدار «never» برای PEYK_FORGET_DAYS'],
    ['serve', { PORT: 'http' }, 'درگاه «http» درست نیست'],
  ])('is told in a line and ends with 1: %s %j', (command, env, words) => {
    const { status, stderr } = run(command, [], env);
    expectSentence(stderr, words);
    expect(status).toBe(1);
  });
});

/** What rules a terminal or turns the text around it; line ends are the command's own. */
const RULING = /(?!\n)[\p{Cc}\p{Bidi_Control}]/u;

describe('nothing that somebody wrote rules a terminal', () => {
  const CLEARS = '\u001b[2J\u202e';
  const SHOWN = '<U+001B>[2J<U+202E>';

  test.each([
    ['a port', 'serve', [], { PORT: CLEARS }],
    ['the folder of the site', 'serve', [], { PEYK_OUT: `/nowhere/${CLEARS}` }],
    ['a host', 'serve', [], { HOST: CLEARS, PORT: '0' }],
    ['a section', 'new', ['--title', 'تیتر', '--section', CLEARS], {}],
    ['a section of what is imported', 'import', ['a.txt', '--section', CLEARS], {}],
    ['the name of a file', 'import', [`${CLEARS}.txt`], {}],
    ['the name of a checked file', 'check', [`${CLEARS}.md`], {}],
  ])('%s: %s', (_, command, args, env) => {
    const { stdout, stderr } = run(command, args, env);
    expect(stdout + stderr).toContain(SHOWN);
    expect(stdout + stderr).not.toMatch(RULING);
  });
});
