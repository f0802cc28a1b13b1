import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { close, createIndex } from 'pagefind';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';

import { Search } from '../client/search.ts';
import { Tree } from '../../engine/snapshots/tree.ts';
import { buildSearchIndex } from './build.ts';
import { indexFiles } from './bundle.ts';
import { MisalignedError } from './misaligned-error.ts';
import { checkAlignment, prepareRecord } from './prepare.ts';
import type { SearchRecord } from './record.ts';

/** 15 Mehr 1403 in Tehran. */
const NOW = Date.UTC(2024, 9, 6);

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

let scratch: string;
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'peyk-search-'));
});
afterAll(async () => {
  await close();
  await rm(scratch, { recursive: true, force: true });
});

async function build(out: string, cache: string, records: readonly SearchRecord[] = RECORDS) {
  const cacheDir = join(scratch, cache);
  const built = await buildSearchIndex(records, { cacheDir, now: NOW });
  new Tree(scratch).hold(out, indexFiles(cacheDir, built));
  return built;
}

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
  const { matches } = await search.ask({ text, chosen: {}, order: 'newest', facets: false });
  return Promise.all(
    matches.filter(({ whole }) => whole).map(async (match) => (await search.show(match)).code),
  );
};

describe('the index', () => {
  test('parts the year from the archive and answers from both', async () => {
    const built = await build('site', 'cache');
    expect(built.map(({ name, pages }) => [name, pages])).toEqual([
      ['archive', 2],
      ['current', 2],
    ]);
    expect(await ask('site', 'پیام رسان')).toEqual(['104', '103', '102', '101']);
    expect(await ask('site', 'سد خاکی')).toEqual(['102']);
    expect(await ask('site', 'wifi')).toEqual(['103']);
  });

  test('shows every text in its own spelling', async () => {
    await build('site', 'cache');
    const search = searchOf('site');
    const { matches } = await search.ask({
      text: 'پیام‌رسان داخلی',
      chosen: {},
      order: 'best',
      facets: false,
    });
    const result = await search.show(matches[0]!);
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

  test('does not touch an archive whose items did not change', async () => {
    await build('kept', 'cache-3');
    const again = await build('kept', 'cache-3', [
      ...RECORDS,
      record('105', 1403, 'خبر تازه', 'متن تازه'),
    ]);
    expect(again.map(({ name, built }) => [name, built])).toEqual([
      ['archive', false],
      ['current', true],
    ]);
    expect(await ask('kept', 'تازه')).toEqual(['105']);
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
    const folder = join(scratch, 'broken/archive/fragment');
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

describe("Pagefind's own reader", () => {
  test('answers from our bundle as ours does', async () => {
    await build('ours', 'cache-6');
    const folder = join(scratch, 'ours', 'archive');
    const { index } = await createIndex();
    const { files } = await index!.getFiles();
    for (const { path, content } of files.filter((file) =>
      /^(?:pagefind\.js|wasm\.unknown)/.test(file.path),
    )) {
      await writeFile(join(folder, path), content);
    }
    vi.stubGlobal('fetch', async (url: string) => ({
      ok: true,
      arrayBuffer: async () => new Uint8Array(await readFile(url.replace(/\?.*/, ''))).buffer,
      json: async () => JSON.parse(await readFile(url.replace(/\?.*/, ''), 'utf8')) as unknown,
    }));
    // Pagefind's browser module; the shape is what its documentation promises.
    const pagefind = (await import(pathToFileURL(join(folder, 'pagefind.js')).href)) as {
      options(options: { basePath: string; baseUrl: string }): Promise<void>;
      search(term: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
    };
    await pagefind.options({ basePath: `${folder}/`, baseUrl: '/' });
    const { results } = await pagefind.search('خاکی');
    const urls = await Promise.all(results.map(async (result) => (await result.data()).url));
    vi.unstubAllGlobals();
    expect(urls).toEqual(['/news/102/']);
  });
});
