import { chmod, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { Search } from '../client/search.ts';
import { Tree } from '../../engine/snapshots/tree.ts';
import { buildSearchIndex } from './build.ts';
import { SIZES, type Sizes } from './sizes.ts';
import { holdIndex } from './hold-index.ts';
import { MisalignedError } from './misaligned-error.ts';
import { checkAlignment, prepareRecord } from './prepare.ts';
import type { SearchRecord } from './record.ts';

function record(code: string, jalaliYear: number, title: string, text: string): SearchRecord {
  return {
    code,
    url: `/news/${code}/`,
    title,
    text,
    sectionId: 'ict',
    sectionTitle: 'ارتباطات',
    tags: ['پیام‌رسان'],
    jalaliYear,
    jalaliMonth: 7,
    publishedAt: Number(code),
    dateText: 'یکشنبه ۱۵ مهر ۱۴۰۳',
    digest: `${title}${text}`,
  };
}

const RECORDS = [
  record('101', 1400, 'گسترش پیام‌رسان‌ها', 'دیدار دربارهٔ پيام رسان هاي داخلی، برگزار شد.'),
  record('102', 1402, 'ساخت بزرگ‌ترین سد', 'سدهای خاکی ــ گزارش می شود – از استان.'),
  record('103', 1403, 'نشست Wi-Fi', 'دسترسی به WiFi در ۱۲ روستا'),
  record('104', 1403, 'بارش باران', '. …'),
];

/** Two records are a segment, two segments go to the archive; and pieces are as small as can be. */
const SMALL: Sizes = {
  segment: { fewest: 2, most: 2, step: 2 },
  together: 2,
  ...{ chunk: 20, newestChunk: 20, tiers: [1, 2], places: 4, pages: 2, words: 2 },
};

let scratch: string;
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'peyk-search-'));
});
afterAll(async () => {
  await rm(scratch, { recursive: true, force: true });
});

async function build(
  out: string,
  cache: string,
  records: readonly SearchRecord[] = RECORDS,
  { verify = false, sizes = SIZES } = {},
) {
  const cacheDir = join(scratch, cache);
  const built = await buildSearchIndex(records, { cacheDir, verify, sizes });
  holdIndex(new Tree(scratch), out, { cacheDir, verify }, built);
  return built;
}

/** Items from the oldest on, each with a text of its own. */
const many = (count: number): SearchRecord[] =>
  Array.from({ length: count }, (_, at) =>
    record(String(1000 + at), 1400, `خبر ${String(at)}`, `متن خبر شماره ${String(at)} از گلستان`),
  );

/** Records whose text nobody may ask for. */
const unread = (records: readonly SearchRecord[]): SearchRecord[] =>
  records.map((each) => ({
    ...each,
    get text(): string {
      throw new Error(`${each.code} is read again`);
    },
  }));

async function treeOf(directory: string): Promise<Map<string, string>> {
  const entries = await readdir(join(scratch, directory), { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  return new Map(
    await Promise.all(
      files.map(
        async (file) =>
          [file.slice(join(scratch, directory).length), await readFile(file, 'hex')] as const,
      ),
    ),
  );
}

const searchOf = (out: string): Search =>
  new Search(async (path) => new Uint8Array(await readFile(join(scratch, out, path))));

const ask = async (out: string, text: string): Promise<string[]> => {
  const search = searchOf(out);
  const { first, show } = await search.ask({ text, chosen: {}, order: 'newest', facets: false });
  const matches = await first(Infinity);
  return Promise.all(
    matches.filter(({ whole }) => whole).map(async (match) => (await show(match)).code),
  );
};

describe('the index', () => {
  test('answers from all its bundles, which stand by age', async () => {
    const built = await build('site', 'cache', [...many(9), ...RECORDS], { sizes: SMALL });
    expect(built.map(({ name, pages }) => [name, pages])).toEqual([
      ['archive', 12],
      ['newest', 1],
    ]);
    const more = await build('site', 'cache', [...many(10), ...RECORDS], { sizes: SMALL });
    expect(more.map(({ name, pages }) => [name, pages])).toEqual([
      ['archive', 12],
      ['recent', 2],
    ]);
    expect(await ask('site', 'سد خاکی')).toEqual(['102']);
    expect(await ask('site', 'wifi')).toEqual(['103']);
    expect(await ask('site', 'پیام رسان')).toHaveLength(14);
    expect((await ask('site', 'گلستان'))[0]).toBe('1009');
  });

  test('shows every text in its own spelling', async () => {
    await build('site', 'cache');
    const search = searchOf('site');
    const { first, show } = await search.ask({
      text: 'پیام‌رسان داخلی',
      chosen: {},
      order: 'best',
      facets: false,
    });
    const result = await show((await first(1))[0]!);
    const text = (pieces: readonly { text: string }[]): string =>
      pieces.map((piece) => piece.text).join('');
    expect(text(result.title)).toBe('گسترش پیام‌رسان‌ها');
    expect(text(result.excerpt)).toBe('دیدار دربارهٔ پيام رسان هاي داخلی، برگزار شد.');
    expect(result.excerpt.filter(({ marked }) => marked).map((piece) => piece.text)).toEqual([
      'پيام رسان هاي داخلی',
    ]);
  });

  test('is the same byte for byte, from nothing or from any cache, in any order', async () => {
    await build('first', 'cache-1');
    await build('second', 'cache-2', RECORDS.slice(0, 3));
    await build('second', 'cache-2', [...RECORDS].reverse());
    expect(await treeOf('second')).toEqual(await treeOf('first'));
  });

  test('from any cache is that from nothing, in bundles of every age', async () => {
    const all = many(13);
    for (let count = 1; count <= all.length; count += 1)
      await build('grown', 'cache-grown', all.slice(0, count), { sizes: SMALL });
    await build('at-once', 'cache-at-once', all, { sizes: SMALL });
    expect(await treeOf('grown')).toEqual(await treeOf('at-once'));
    await build('grown', 'cache-grown', all.toSpliced(3, 1), { sizes: SMALL });
    await build('less', 'cache-less', all.toSpliced(3, 1), { sizes: SMALL });
    expect(await treeOf('grown')).toEqual(await treeOf('less'));
    expect(await readdir(join(scratch, 'cache-grown/fragments'))).toHaveLength(12);
  });

  test('reads and makes nothing of older bundles for one item more', async () => {
    const before = many(12);
    await build('kept', 'cache-3', before, { sizes: SMALL });
    const built = await build(
      'kept',
      'cache-3',
      [...unread(before), record('2000', 1403, 'خبر تازه', 'متن تازه')],
      { sizes: SMALL },
    );
    expect(built.map(({ name, built }) => [name, built])).toEqual([
      ['archive', false],
      ['newest', true],
    ]);
    expect(await ask('kept', 'تازه')).toEqual(['2000']);
  });

  test('analyses an item once, also when its segment ends', async () => {
    const items = many(4);
    await build('once', 'cache-once', items.slice(0, 3), { sizes: SMALL });
    await build('once', 'cache-once', [...unread(items.slice(0, 3)), items[3]!], { sizes: SMALL });
    expect(await ask('once', 'گلستان')).toHaveLength(4);
    expect(await readdir(join(scratch, 'cache-once/items'))).toEqual([]);
  });

  test('leaves a bundle that did not change as it stands in the site, unless all is verified', async () => {
    await build('left', 'cache-left', many(5), { sizes: SMALL });
    const files = [...(await treeOf('left')).keys()];
    const file = join(
      scratch,
      'left',
      files.find((each) => each.includes('/archive/fragment/'))!,
    );
    const whole = await readFile(file);
    await chmod(file, 0o600);
    await writeFile(file, 'something else');
    await build('left', 'cache-left', many(5), { sizes: SMALL });
    expect(await readFile(file, 'utf8')).toBe('something else');
    await build('left', 'cache-left', many(5), { sizes: SMALL, verify: true });
    expect(await readFile(file)).toEqual(whole);
  });

  test('forgets an item that is gone, in the site and in the cache', async () => {
    await build('gone', 'cache-4');
    await build('gone', 'cache-4', RECORDS.slice(1));
    expect(await ask('gone', 'گسترش')).toEqual([]);
    expect(await readdir(join(scratch, 'cache-4/fragments'))).toHaveLength(3);
  });

  test('mends a file that is not what its name says', async () => {
    await build('whole', 'cache-7');
    await build('broken', 'cache-7');
    const folder = join(scratch, 'broken/newest/fragment');
    const [name = ''] = await readdir(folder);
    await rm(join(folder, name));
    await writeFile(join(folder, name), 'something else');
    await build('broken', 'cache-7');
    expect(await treeOf('broken')).toEqual(await treeOf('whole'));
  });

  test('of no records answers nothing and fails nowhere', async () => {
    await build('empty', 'cache-5', []);
    expect(await ask('empty', 'باران')).toEqual([]);
  });

  test('names the item whose words were counted otherwise', async () => {
    const prepared = prepareRecord(RECORDS[1]!, await RECORDS[1]!.text);
    const tampered = { ...prepared, shown: { ...prepared.shown, content: 'دو واژه' } };
    expect(() => checkAlignment(tampered)).toThrow(MisalignedError);
    expect(() => checkAlignment(tampered)).toThrow('102');
  });
});
