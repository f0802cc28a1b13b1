import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readHistory } from './read-history.ts';

let root: string;
let dir: string;
let clock: number;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'peyk-history-'));
  dir = path.join(root, 'newsroom/content');
  mkdirSync(path.join(dir, 'news/1404'), { recursive: true });
  clock = Date.parse('2025-06-01T08:00:00Z');
});
afterEach(() => rmSync(root, { recursive: true }));

const git = (...args: string[]): string =>
  execFileSync('git', args, {
    cwd: path.join(root, 'newsroom'),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, ...by('کسی'), GIT_CONFIG_GLOBAL: '/dev/null' },
  });

const by = (who: string) => ({
  GIT_AUTHOR_NAME: who,
  GIT_AUTHOR_EMAIL: 'editor@news.example',
  GIT_AUTHOR_DATE: new Date(clock).toISOString(),
  GIT_COMMITTER_NAME: 'committer',
  GIT_COMMITTER_EMAIL: 'editor@news.example',
});

const open = () => git('init', '-q', '-b', 'main');

/** Commits all there is; each commit is an hour after the last. */
function commit(who: string): void {
  clock += 3_600_000;
  git('add', '-A');
  git('commit', '-q', '--allow-empty', '--author', `${who} <editor@news.example>`, '-m', 'x');
}

const ITEM = (title: string, body = 'متن خبر است.', more = ''): string =>
  `---\ncode: 1\ntitle: ${title}\npublishedAt: 1404-03-01\nsection: ict\n${more}---\n${body}\n`;

const write = (text: string, file = 'news/1404/1.md') => writeFileSync(path.join(dir, file), text);

let caches = 0;
const read = (cache = `fresh-${(caches += 1)}`) => readHistory(dir, path.join(root, cache), 'v');
const namesOf = async (file = 'news/1404/1.md', cache?: string) =>
  (await read(cache)).get(file)?.map(({ who }) => who);

describe('the history of an item', () => {
  test('names who changed its text and when, the oldest first', async () => {
    open();
    write(ITEM('یک'));
    commit('مریم');
    write(ITEM('دو'));
    commit('Ali Rezaei');
    expect((await read()).get('news/1404/1.md')).toEqual([
      { who: 'مریم', at: Date.parse('2025-06-01T09:00:00Z') },
      { who: 'Ali Rezaei', at: Date.parse('2025-06-01T10:00:00Z') },
    ]);
  });

  test.each([
    ['quotes round a value', ITEM('«یک» را')],
    ['other letters for the same words', ITEM('يك')],
    ['white space', `${ITEM('یک').replaceAll('\n', '\r\n')}\r\n\r\n`],
    ['the marks of a list', ITEM('یک', '* الف\n* ب')],
    ['lines wrapped elsewhere', ITEM('یک', 'متن بلند\nخبر')],
    [
      'the order of its keys',
      '---\ntitle: یک\nsection: ict\ncode: 1\npublishedAt: 1404/3/1\n---\nالف',
    ],
  ])('leaves out a commit that changed only %s', async (_what, after) => {
    const before: Record<string, string> = {
      [ITEM('«یک» را')]: ITEM('"«یک» را"'),
      [ITEM('یک', '* الف\n* ب')]: ITEM('یک', '- الف\n- ب'),
      [ITEM('یک', 'متن بلند\nخبر')]: ITEM('یک', 'متن\nبلند خبر'),
    };
    open();
    write(before[after] ?? (after.startsWith('---\ntitle') ? ITEM('یک', 'الف') : ITEM('یک')));
    commit('مریم');
    write(after);
    commit('رضا');
    expect(await namesOf()).toBeUndefined();
    write(ITEM('سه'));
    commit('سارا');
    expect(await namesOf()).toEqual(['مریم', 'سارا']);
  });

  test.each([
    ['a word of the body', ITEM('یک', 'متنی دیگر است.')],
    ['a value of the front matter', ITEM('یک', undefined, 'tags: [برچسب]\n')],
    ['where a link leads', ITEM('یک', '[متن خبر است.](https://example.com/)')],
  ])('tells of a change of %s', async (_what, after) => {
    open();
    write(ITEM('یک'));
    commit('مریم');
    write(after);
    commit('رضا');
    expect(await namesOf()).toEqual(['مریم', 'رضا']);
  });

  test('goes with an item that moved, also with changes', async () => {
    open();
    write(ITEM('یک'));
    commit('مریم');
    write(ITEM('دو'));
    commit('رضا');
    renameSync(path.join(dir, 'news/1404/1.md'), path.join(dir, 'news/1.md'));
    commit('سارا');
    expect(await namesOf('news/1.md')).toEqual(['مریم', 'رضا']);
    renameSync(path.join(dir, 'news/1.md'), path.join(dir, 'news/1404/one.md'));
    write(ITEM('سه'), 'news/1404/one.md');
    commit('نرگس');
    expect(await namesOf('news/1404/one.md')).toEqual(['مریم', 'رضا', 'نرگس']);
    expect([...(await read()).keys()]).toEqual(['news/1404/one.md']);
  });

  test('begins anew for an item that was taken away and came back', async () => {
    open();
    write(ITEM('یک'));
    commit('مریم');
    rmSync(path.join(dir, 'news/1404/1.md'));
    commit('رضا');
    write(ITEM('دو'));
    commit('سارا');
    expect(await namesOf()).toBeUndefined();
  });

  test('tells of a merge what it brought', async () => {
    open();
    write(ITEM('یک'));
    commit('مریم');
    git('switch', '-q', '-c', 'other');
    write(ITEM('دو'));
    commit('رضا');
    git('switch', '-q', 'main');
    git('merge', '-q', '--no-ff', '-m', 'x', 'other');
    expect(await namesOf()).toEqual(['مریم', 'کسی']);
  });

  test('knows nothing of what is not committed', async () => {
    open();
    write(ITEM('یک'));
    commit('مریم');
    write(ITEM('دو'));
    expect(await namesOf()).toBeUndefined();
  });
});

describe('a kept history', () => {
  test('is led on to what would be found from nothing, also after commits were taken back', async () => {
    open();
    write(ITEM('یک'));
    write(ITEM('یک').replace('code: 1', 'code: 2'), 'news/1404/2.md');
    commit('مریم');
    for (const [who, title] of [
      ['رضا', 'دو'],
      ['سارا', 'سه'],
    ] as const) {
      await read('kept');
      write(ITEM(title));
      commit(who);
      expect(await read('kept')).toEqual(await read());
    }
    expect(await namesOf(undefined, 'kept')).toEqual(['مریم', 'رضا', 'سارا']);
    git('reset', '-q', '--hard', 'HEAD~2');
    write(ITEM('چهار'));
    commit('نرگس');
    expect(await namesOf(undefined, 'kept')).toEqual(['مریم', 'نرگس']);
    expect(await read('kept')).toEqual(await read());
  });
});

describe('the newsroom’s repository', () => {
  /** A repository of a stranger with a history of its own for the same item. */
  function forge(to: string, ...options: string[]): void {
    const inRoot = (...args: string[]) =>
      execFileSync('git', args, {
        cwd: root,
        stdio: 'ignore',
        env: { ...process.env, ...by('x') },
      });
    inRoot('init', '-q', '-b', 'main', 'forged');
    mkdirSync(path.join(root, 'forged/news/1404'), { recursive: true });
    for (const title of ['یک', 'دو']) {
      writeFileSync(path.join(root, 'forged/news/1404/1.md'), ITEM(title));
      inRoot('-C', 'forged', 'add', '-A');
      inRoot('-C', 'forged', 'commit', '-q', '--author', 'جاعل <x@x.ir>', '-m', 'x');
    }
    inRoot('clone', '-q', ...options, 'forged', 'clone');
    cpSync(path.join(root, 'clone'), to, { recursive: true });
  }

  test.each([
    ['the files of a bare repository in the content directory', ['--bare'], ''],
    ['the files of a bare repository among the news', ['--bare'], 'news'],
    ['a repository in the content directory', [], ''],
    ['a repository among the news', [], 'news/1404'],
  ])('is never %s', async (_what, options, below) => {
    open();
    write(ITEM('یک'));
    commit('مریم');
    write(ITEM('دو'));
    commit('رضا');
    forge(path.join(dir, below), ...options);
    expect(await namesOf()).toEqual(['مریم', 'رضا']);
  });

  test('is none where there are only the files of a bare one', async () => {
    write(ITEM('دو'));
    forge(dir, '--bare');
    expect(await read()).toEqual(new Map());
  });

  test('is the content directory’s own where none holds it from above', async () => {
    rmSync(dir, { recursive: true });
    forge(dir);
    expect(await namesOf()).toEqual(['جاعل', 'جاعل']);
  });

  test('is found through a link to the content directory', async () => {
    open();
    write(ITEM('یک'));
    commit('مریم');
    write(ITEM('دو'));
    commit('رضا');
    symlinkSync(dir, path.join(root, 'linked'));
    dir = path.join(root, 'linked');
    expect(await namesOf()).toEqual(['مریم', 'رضا']);
  });

  test('runs no program that its settings and attributes name', async () => {
    open();
    const ran = path.join(root, 'ran');
    const program = `touch ${ran} #`;
    for (const name of ['core.fsmonitor', 'core.pager', 'diff.external', 'diff.x.textconv'])
      git('config', name, program);
    git('config', 'gpg.program', program);
    writeFileSync(path.join(dir, '.gitattributes'), '*.md diff=x filter=x\n');
    mkdirSync(path.join(root, 'hooks'));
    git('config', 'core.hooksPath', path.join(root, 'hooks'));
    for (const title of ['یک', 'دو']) {
      write(ITEM(title));
      clock += 3_600_000;
      git('-c', 'core.fsmonitor=false', 'add', '-A');
      git('-c', 'core.fsmonitor=false', 'commit', '-q', '-m', 'x');
    }
    rmSync(ran, { force: true });
    expect(await namesOf()).toHaveLength(2);
    expect(existsSync(ran)).toBe(false);
  });
});

describe('no history', () => {
  test('is found without a repository, and before the first commit', async () => {
    write(ITEM('یک'));
    expect(await read()).toEqual(new Map());
    open();
    expect(await read()).toEqual(new Map());
  });

  test('is told of a clone that holds a part of the commits or of the files', async () => {
    open();
    for (const title of ['یک', 'دو', 'سه']) {
      write(ITEM(title));
      commit(title);
    }
    git('config', 'uploadpack.allowFilter', 'true');
    const from = `file://${path.join(root, 'newsroom')}`;
    git('clone', '-q', '--depth', '2', from, '../shallow');
    git('clone', '-q', '--filter=blob:none', from, '../partial');
    dir = path.join(root, 'shallow/content');
    expect(await read()).toEqual(new Map());
    dir = path.join(root, 'partial/content');
    expect(await read()).toEqual(new Map());
  });

  test('is found where Git is missing', async () => {
    open();
    write(ITEM('یک'));
    commit('مریم');
    write(ITEM('دو'));
    commit('رضا');
    const before = process.env['PATH'];
    process.env['PATH'] = path.join(root, 'nothing');
    try {
      expect(await read()).toEqual(new Map());
    } finally {
      process.env['PATH'] = before;
    }
    expect(await namesOf()).toEqual(['مریم', 'رضا']);
  });
});
