import { execFileSync, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Journal } from '../../deploy/channels/journal.ts';
import { publishAll } from '../../service/comments/publish-file.ts';
import { receiveComment } from '../../service/comments/receive.ts';
import { decide } from '../../service/moderation/decide.ts';
import { importLines } from '../../service/store/import-lines.ts';
import { newId } from '../../service/store/new-id.ts';
import { openStore } from '../../service/store/open-store.ts';
import type { Store } from '../../service/store/store.ts';
import { SHARED_STORES } from '../../service/test-locations.ts';

const AT = 1_793_000_000_000;
const root = mkdtempSync(path.join(tmpdir(), 'peyk-backup-'));
const newsroom = path.join(root, 'newsroom');
const ITEM = 'content/news/1.md';
const git = (dir: string, ...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.ir', ...args], {
    ...{ cwd: dir, encoding: 'utf8' },
  });
let folder: string;

beforeAll(() => {
  cpSync('tests/fixtures/seeds', path.join(newsroom, 'content'), { recursive: true });
  writeFileSync(path.join(newsroom, '.env'), 'SITE_URL=https://news.example.ir\n');
  writeFileSync(path.join(newsroom, '.env.local'), 'PEYK_GITHUB_CLIENT_SECRET=x\n');
  writeFileSync(path.join(newsroom, '.gitignore'), '.env.local\n');
  git(newsroom, 'init', '-q');
  git(newsroom, 'add', '.');
  git(newsroom, 'commit', '-qm', 'یک');
  git(newsroom, 'branch', 'drafts');
  writeFileSync(path.join(newsroom, ITEM), 'متن');
  git(newsroom, 'add', '.');
  git(newsroom, 'commit', '-qm', 'دو');
});
beforeEach(() => (folder = mkdtempSync(path.join(root, 'backups-'))));
afterAll(() => rmSync(root, { recursive: true }));

function backUp(args: readonly string[], env: Record<string, string> = {}, dir = newsroom) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.resolve('src/cli/backup.ts'), folder, ...args],
    {
      ...{ cwd: dir, encoding: 'utf8' },
      env: { ...process.env, PEYK_DATA: path.join(root, 'none.db'), ...env },
    },
  );
  return { status, stdout, stderr };
}

/** The only backup that was made. */
function made(): string {
  const names = readdirSync(folder);
  expect(names).toEqual([expect.stringMatching(/^peyk-\d{8}T\d{6}Z$/u)]);
  return path.join(folder, names[0]!);
}

async function comment(store: Store): Promise<void> {
  const submission = newId(AT);
  await receiveComment(
    store,
    { code: '277495', name: 'مینا', email: '', text: 'نظر', parent: '' },
    { submission, age: 10_000 },
    { sender: submission, now: AT },
  );
  const seen = await store.selectFrom('comment').select(['id', 'version']).execute();
  await decide(store, seen, 'published', { moderator: 'سارا', now: AT });
}

/** What the service writes for the build. */
async function published(store: Store): Promise<string> {
  const dir = mkdtempSync(path.join(root, 'comments-'));
  await publishAll(store, dir);
  return readFileSync(path.join(dir, '277495.json'), 'utf8');
}

test('a newsroom comes back from its backup with all branches, its variables and what it sent', () => {
  const state = mkdtempSync(path.join(root, 'state-'));
  const journal = new Journal(path.join(state, 'channels.db'));
  journal.knowChannel('main');
  journal.close();
  expect(backUp([], { PEYK_STATE: state })).toMatchObject({ status: 0 });
  const kept = new Journal(path.join(made(), 'state-channels.db'));
  expect(kept.knowsChannel('main')).toBe(true);
  kept.close();
  const again = path.join(root, 'again');
  git(root, 'clone', '-q', path.join(made(), 'newsroom.bundle'), again);
  expect(git(again, 'log', '--format=%H', 'HEAD')).toBe(git(newsroom, 'log', '--format=%H'));
  expect(git(again, 'rev-parse', 'origin/drafts')).toBe(git(newsroom, 'rev-parse', 'drafts'));
  expect(readFileSync(path.join(again, ITEM), 'utf8')).toBe('متن');
  for (const name of ['env', 'env.local'])
    expect(readFileSync(path.join(made(), name), 'utf8')).toBe(
      readFileSync(path.join(newsroom, `.${name}`), 'utf8'),
    );
});

describe.each(SHARED_STORES)('what readers sent to $name', ({ open }) => {
  test('comes back, and the service writes what it wrote', async () => {
    const location = await open();
    const store = await openStore(location);
    await comment(store);
    const env: Record<string, string> =
      'url' in location ? { DATABASE_URL: location.url } : { PEYK_DATA: location.file };
    expect(backUp([], env)).toMatchObject({ status: 0, stderr: '' });
    const file = path.join(root, `${path.basename(folder)}.db`);
    if ('file' in location) cpSync(path.join(made(), 'service.db'), file);
    const restored = await openStore({ file });
    if ('url' in location)
      await importLines(
        restored,
        createInterface({ input: createReadStream(path.join(made(), 'service.jsonl')) }),
      );
    expect(await published(restored)).toBe(await published(store));
    await Promise.all([store.destroy(), restored.destroy()]);
  });
});

test('what a backup cannot hold is told', () => {
  writeFileSync(path.join(newsroom, 'content/news/2.md'), 'متن');
  const { status, stderr } = backUp([]);
  rmSync(path.join(newsroom, 'content/news/2.md'));
  expect([status, stderr]).toEqual([
    0,
    expect.stringMatching(/۱ پرونده از content ثبت \(commit\) نشده[^]*خوانندگان داده‌ای ندارد/u),
  ]);
});

test('a newsroom that is no repository is told', () => {
  const bare = path.join(root, 'bare');
  mkdirSync(bare, { recursive: true });
  const { status, stderr } = backUp([], {}, bare);
  expect([status, stderr]).toEqual([0, expect.stringContaining('مخزن گیت نیست')]);
});

test('a damaged one is found, with what is damaged', () => {
  backUp([]);
  const whole = made();
  expect(statSync(whole).mode & 0o077).toBe(0);
  const damage: [name: string, how: (file: string) => void][] = [
    ['newsroom.bundle', (file) => appendFileSync(file, 'x')],
    ['env', (file) => rmSync(file)],
    ['backup.json', (file) => writeFileSync(file, '{')],
  ];
  for (const [at, [name, how]] of damage.entries()) {
    const copy = path.join(folder, `peyk-2020010${at}T000000Z`);
    cpSync(whole, copy, { recursive: true });
    how(path.join(copy, name));
  }
  const { status, stdout, stderr } = backUp(['--check']);
  expect(status).toBe(1);
  expect(stdout.trim()).toBe(`درست است: ${path.basename(whole)}`);
  expect(stderr.match(/\((?<name>[^)]+)\)/gu)).toEqual(damage.map(([name]) => `(${name})`));
});

test('of backups the newest stay, and nothing else that lies there goes', () => {
  for (const name of ['peyk-20200101T000000Z', 'peyk-20210101T000000Z', 'mine'])
    mkdirSync(path.join(folder, name));
  // Without its list it was never finished, or is somebody else's.
  mkdirSync(path.join(folder, 'peyk-20190101T000000Z'));
  for (const name of ['peyk-20200101T000000Z', 'peyk-20210101T000000Z'])
    writeFileSync(path.join(folder, name, 'backup.json'), '{"files":{}}');
  backUp(['--keep', '2']);
  const names = readdirSync(folder);
  expect(names).toContain('mine');
  expect(names).toContain('peyk-20190101T000000Z');
  expect(names).toContain('peyk-20210101T000000Z');
  expect(existsSync(path.join(folder, 'peyk-20200101T000000Z'))).toBe(false);
});

test('a folder that takes nothing is told, and nothing is left by halves', () => {
  writeFileSync(path.join(folder, 'file'), '');
  const { status, stderr } = spawnSync(
    process.execPath,
    [path.resolve('src/cli/backup.ts'), path.join(folder, 'file')],
    { cwd: newsroom, encoding: 'utf8' },
  );
  expect(status).toBe(1);
  expect(stderr).not.toMatch(/\n\s+at /u);
});
