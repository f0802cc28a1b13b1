import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { afterAll, describe, expect, test } from 'vitest';

import { writeMost, type MostFile } from '../../src/lib/most.ts';
import { attribute, select, selectOne, textOf } from '../../testkit/site/dom.ts';
import { buildSite } from '../../testkit/site/build-site.ts';
import { readTree } from '../../testkit/site/tree.ts';
import { Site } from '../support/site.ts';

const scratch = await mkdtemp(join(tmpdir(), 'peyk-counts-'));
afterAll(() => rm(scratch, { recursive: true, force: true }));

const none = { viewed: [], discussed: [] };
const MOST: MostFile = {
  updatedAt: '2026-11-30T09:00:00.000Z',
  day: { viewed: [{ code: '2', count: 12 }], discussed: [{ code: '1', count: 3 }] },
  week: {
    viewed: [
      { code: '999', count: 50 },
      { code: '1', count: 40 },
    ],
    discussed: [],
  },
  month: none,
};

/** The tiny newsroom with these files besides. */
async function newsroom(name: string, files: Readonly<Record<string, string>>): Promise<string> {
  const dir = join(scratch, name);
  await cp('tests/fixtures/tiny', dir, { recursive: true });
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(dir, file)), { recursive: true });
    await writeFile(join(dir, file), text);
  }
  return dir;
}

const site = await readFile('tests/fixtures/tiny/site.yml', 'utf8');
const off = await buildSite({
  content: await newsroom('off', { 'counts/most.json': writeMost(MOST) }),
});
const content = await newsroom('on', { 'site.yml': `${site}\ncounts: beacon\n` });
const bare = await buildSite({ content });
const before = await readTree(bare.out);
await mkdir(join(content, 'counts'));
await writeFile(join(content, 'counts/most.json'), writeMost(MOST));
const told = await buildSite({ content, out: bare.out, cache: bare.cache });
const after = await readTree(told.out);
const whole = await buildSite({ content });
afterAll(() => Promise.all([off, bare, told, whole].map((built) => built.remove())));

const LISTS = ['/', '/sections/ict/'];

test('where counts are off nothing of them is in any page', async () => {
  const pages = await new Site(off.out).pages();
  expect(pages).not.toContain('/most/');
  for (const address of pages)
    expect(new Site(off.out).text(address)).not.toMatch(/most-read|\/_\/count|\/most\//u);
});

describe('where counts are on', () => {
  const built = new Site(whole.out);

  test.each(LISTS)('%s leads to what is read most, and fetches it later', (address) => {
    const place = selectOne(built.page(address), 'most-read');
    expect(select(place, 'a').map((link) => attribute(link, 'href'))).toEqual(['/most/']);
    expect(attribute(place, 'data-hours')).toBe('3');
    expect(attribute(place, 'data-from')).toBe(
      address === '/' ? '/_/most.html?window=day' : '/_/most.html?window=day&section=ict',
    );
  });

  test.each([...LISTS, '/news/1/'])('%s runs at most 5 KB of script', (address) => {
    const bytes = select(built.page(address), 'script')
      .filter((script) => ['module', undefined].includes(attribute(script, 'type')))
      .map((script) => {
        const src = attribute(script, 'src');
        return gzipSync(src ? built.read(src) : textOf(script)).length;
      });
    expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(5 * 1024);
  });

  test('no item shows what is read most', async () => {
    for (const address of (await built.pages()).filter((page) => page.startsWith('/news/')))
      expect(built.text(address)).not.toMatch(/most-read|\/most\//u);
  });

  test('a page tells what was read and discussed most, and when it was counted', () => {
    const page = built.page('/most/');
    const codes = (window: string): (string | undefined)[] =>
      select(selectOne(page, `[data-most="${window}"]`), '[data-code]').map((one) =>
        attribute(one, 'data-code'),
      );
    expect(codes('day')).toEqual(['2', '1']);
    // One that is not published is left out.
    expect(codes('week')).toEqual(['1']);
    expect(codes('month')).toEqual([]);
    const text = textOf(selectOne(page, 'main'));
    for (const words of ['۱۲ بازدید', '۳ نظر', 'دوشنبه ۹ آذر ۱۴۰۵ ساعت ۱۲:۳۰'])
      expect(text).toContain(words);
    expect(attribute(selectOne(page, 'meta[name="robots"]'), 'content')).toBe('noindex');
  });

  test('new counts make that page alone, and the same bytes as a whole build', async () => {
    const changed = [...after].filter(([name, bytes]) => !before.get(name)?.equals(bytes));
    expect(changed.map(([name]) => name)).toEqual(['most/index.html']);
    expect([...before.keys()].toSorted()).toEqual([...after.keys()].toSorted());
    const fresh = await readTree(whole.out);
    for (const [name, bytes] of fresh) expect(after.get(name)?.equals(bytes), name).toBe(true);
  });

  test('before anything was counted it says so', () => {
    const page = before.get('most/index.html')?.toString() ?? '';
    expect(page).toContain('هنوز شمارشی در دست نیست');
  });
});

test('a damaged file of counts is told by its name', async () => {
  const dir = await newsroom('damaged', {
    'site.yml': `${site}\ncounts: on\n`,
    'counts/most.json': '{"updatedAt":1}',
  });
  const built = await buildSite({ content: dir });
  expect([built.code, built.log]).toEqual([1, expect.stringContaining('counts/most.json:1')]);
  await built.remove();
});
