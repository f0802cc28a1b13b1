import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { buildSite } from '../../testkit/site/build-site.ts';
import { treeDifference, readTree } from '../../testkit/site/tree.ts';
import { toAsciiDigits } from '../../src/lib/persian/digits.ts';
import { COMMANDS } from '../../src/messages/commands.ts';

const content = await mkdtemp(path.join(tmpdir(), 'peyk-told-'));
await cp('tests/fixtures/tiny', content, { recursive: true });
const first = await buildSite({ content });
afterAll(() => Promise.all([first.remove(), rm(content, { recursive: true, force: true })]));
if (first.code !== 0) throw new Error(first.log);
const before = await readTree(first.out);

const item = path.join(content, 'news/2.md');
await writeFile(item, (await readFile(item, 'utf8')).replace(/^title: .*$/mu, 'title: تیتری دیگر'));
const { out, cache } = first;
const second = await buildSite({ content, out, cache, args: ['--verbose'] });
afterAll(() => second.remove());
const after = await readTree(out);

/** The number that stands before some words of the summary. */
function numberBefore(log: string, words: string): number {
  const found = new RegExp(`(?<number>\\p{Nd}[\\p{Nd}٬]*) ${words}`, 'u').exec(log);
  return Number(toAsciiDigits(found?.groups?.['number'] ?? '').replaceAll('٬', ''));
}

/** The files that were told to be made, each with why. */
const whys = new Map(
  second.log.split('\n').flatMap((line) => {
    const [file = '', why] = line.split(': ');
    return why !== undefined && before.has(file) ? [[file, why] as const] : [];
  }),
);
const madeAnew = [...whys].filter(([, why]) => why !== 'در هر ساخت از نو نوشته می‌شود');

test('every page that changed is told with why, and no other', () => {
  expect(second.code).toBe(0);
  const changed = treeDifference(before, after)
    .map((line) => line.replace(/^\w+: /u, ''))
    .filter((file) => !/^(?:pagefind|media)\//u.test(file));
  expect(changed).toContain('news/2/index.html');
  expect(changed.filter((file) => !whys.has(file))).toEqual([]);
  expect(madeAnew.map(([file]) => file).sort()).toEqual(
    changed.filter((file) => madeAnew.some(([made]) => made === file)),
  );
  expect(whys.get('news/2/index.html')).toBe('آنچه نشان می‌دهد عوض شده است');
});

test('the summary counts what was built and what was kept', () => {
  const all = numberBefore(first.log, 'صفحه ساخته شد');
  expect(all).toBeGreaterThan(20);
  expect(numberBefore(first.log, 'صفحه از پیش ماند')).toBe(0);
  expect(numberBefore(first.log, 'خبر')).toBe(3);
  expect(numberBefore(second.log, 'صفحه ساخته شد')).toBe(madeAnew.length);
  expect(numberBefore(second.log, 'صفحه از پیش ماند')).toBe(all - madeAnew.length);
  expect(numberBefore(second.log, 'پرونده مانند هر بار')).toBe(whys.size - madeAnew.length + 1);
});

test('a log has one line a step', () => {
  // Another test may be building at this moment, which is waited for and told.
  const steps = first.log.split('\n').filter((line) => line !== '' && line !== COMMANDS.waiting);
  expect(steps.map((line) => line.replace(/[:؛].*$/u, ''))).toEqual([
    'خواندن خبرها…',
    'آماده‌کردن قالب‌ها…',
    'ساختن صفحه‌ها',
    'نمایهٔ جست‌وجو…',
    'انتشار…',
    expect.stringMatching(/^سایت در .* آماده است$/u) as unknown,
  ]);
});
