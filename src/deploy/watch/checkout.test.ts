import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fetchNew, findCheckout, goForward, isBehind, type Checkout } from './checkout.ts';
import { commit, git, TestRepository, write } from './test-repository.ts';

let repository: TestRepository;
beforeEach(() => {
  repository = new TestRepository({ 'content/news/1.md': 'یک\n', 'content/news/2.md': 'دو\n' });
});
afterEach(() => repository.remove());

const contentOf = (name: string): string =>
  readFileSync(path.join(repository.published, 'content/news', name), 'utf8');

async function opened(): Promise<Checkout> {
  const found = await findCheckout(path.join(repository.published, 'content'), undefined);
  if (!found || !('checkout' in found)) throw new Error('no checkout');
  return found.checkout;
}

/** What is told, after asking and going forward. */
async function pull(): Promise<string> {
  const checkout = await opened();
  const fault = await fetchNew(checkout);
  if (fault) return `${fault.id}\n${fault.text}`;
  const went = await goForward(checkout);
  return 'fault' in went ? `${went.fault.id}\n${went.fault.text}` : went.changed.join(' ');
}

test('what was pushed comes into the folder, once it is fetched', async () => {
  repository.push({ 'content/news/3.md': 'سه\n' });
  const checkout = await opened();
  expect(await isBehind(checkout)).toBe(false);
  await fetchNew(checkout);
  expect(await isBehind(checkout)).toBe(true);
  expect(await goForward(checkout)).toEqual({ changed: ['content/news/3.md'] });
  expect(contentOf('3.md')).toBe('سه\n');
  expect(await isBehind(checkout)).toBe(false);
});

test('where nothing is new, nothing changes', async () => {
  expect(await pull()).toBe('');
});

test('a forge that is away is told with what Git says, and nothing changes', async () => {
  rmSync(repository.bare, { recursive: true });
  const told = await pull();
  expect(told).toContain('fetch unreachable');
  expect(told).toContain('forge.git');
  expect(contentOf('1.md')).toBe('یک\n');
});

test('a history that was written anew is told, and nothing of here is lost', async () => {
  git(repository.editor, 'commit', '--quiet', '--amend', '--message', 'دیگر');
  repository.push({ 'content/news/1.md': 'یکِ دیگر\n' }, '--force');
  const told = await pull();
  expect(told).toContain('merge diverged');
  expect(told).toContain('۱ ثبت (commit) تنها اینجاست و ۲ ثبت تنها در مخزن');
  expect(contentOf('1.md')).toBe('یک\n');
});

test('commits of this folder alone are told where others came, and stay', async () => {
  commit(repository.published, { 'content/news/9.md': 'نه\n' });
  const own = git(repository.published, 'rev-parse', 'HEAD');
  repository.push({ 'content/news/3.md': 'سه\n' });
  expect(await pull()).toContain('merge diverged');
  expect(git(repository.published, 'rev-parse', 'HEAD')).toBe(own);
  expect(existsSync(path.join(repository.published, 'content/news/3.md'))).toBe(false);
});

test('commits of this folder alone are no fault while nothing else came', async () => {
  commit(repository.published, { 'content/news/9.md': 'نه\n' });
  expect(await pull()).toBe('');
});

test('a file that was written here and pushed too is told by its name, and stays', async () => {
  write(repository.published, { 'content/news/1.md': 'نوشتهٔ همین‌جا\n' });
  repository.push({ 'content/news/1.md': 'نوشتهٔ دیگری\n', 'content/news/2.md': 'دوم\n' });
  const told = await pull();
  expect(told).toContain('merge local');
  expect(told).toContain('  content/news/1.md');
  expect(told).not.toContain('2.md');
  expect(contentOf('1.md')).toBe('نوشتهٔ همین‌جا\n');
  expect(contentOf('2.md')).toBe('دو\n');
});

test('a new file that stands in the way of a pushed one is told, and stays', async () => {
  write(repository.published, { 'content/news/خبر.md': 'همین‌جا\n' });
  repository.push({ 'content/news/خبر.md': 'دیگری\n' });
  const told = await pull();
  expect(told).toContain('  content/news/خبر.md');
  expect(contentOf('خبر.md')).toBe('همین‌جا\n');
});

test('what was written here stays beside what comes in', async () => {
  write(repository.published, { 'content/news/1.md': 'همین‌جا\n' });
  repository.push({ 'content/news/2.md': 'دوم\n' });
  expect(await pull()).toBe('content/news/2.md');
  expect([contentOf('1.md'), contentOf('2.md')]).toEqual(['همین‌جا\n', 'دوم\n']);
});

test('a lock that another Git holds is told, and does not pass for a change of here', async () => {
  repository.push({ 'content/news/3.md': 'سه\n' });
  writeFileSync(path.join(repository.published, '.git/index.lock'), '');
  const told = await pull();
  expect(told).toContain('merge refused');
  expect(told).toContain('index.lock');
});

test('a hook of the clone is not run', async () => {
  const hook = path.join(repository.published, '.git/hooks/post-merge');
  mkdirSync(path.dirname(hook), { recursive: true });
  writeFileSync(hook, '#!/bin/sh\ntouch hooked\n');
  chmodSync(hook, 0o755);
  repository.push({ 'content/news/3.md': 'سه\n' });
  await pull();
  expect(existsSync(path.join(repository.published, 'hooked'))).toBe(false);
});

test.each([
  ['on no branch', 'fetch detached', (dir: string) => git(dir, 'checkout', '--quiet', '--detach')],
  [
    'on a branch of its own',
    'fetch upstream',
    (dir: string) => git(dir, 'switch', '--quiet', '-c', 'x'),
  ],
])('a clone %s is told how to be mended', async (_, id, change) => {
  change(repository.published);
  const found = await findCheckout(path.join(repository.published, 'content'), undefined);
  expect(found).toMatchObject({ fault: { id } });
});

test('another branch than the newsroom names is told with both', async () => {
  const found = await findCheckout(repository.published, 'live');
  expect(found).toMatchObject({
    fault: { id: 'fetch branch', text: expect.stringMatching(/live.*main/su) },
  });
});

test('content that is in no repository has none', async () => {
  const dir = path.join(repository.root, 'plain');
  mkdirSync(dir);
  expect(await findCheckout(dir, undefined)).toBeUndefined();
});
