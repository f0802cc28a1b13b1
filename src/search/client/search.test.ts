import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { Tree } from '../../engine/snapshots/tree.ts';
import { buildSearchIndex } from '../build/build.ts';
import { SIZES } from '../build/sizes.ts';
import { holdIndex } from '../build/hold-index.ts';
import type { LoadFile } from './bundle.ts';
import { Search, type SearchRequest } from './search.ts';

const ITEMS = [
  {
    code: '1',
    year: 1400,
    title: 'سیل در گلستان',
    text: 'بارش باران و سیل در گلستان',
    tags: ['هوا'],
  },
  { code: '2', year: 1401, title: 'خشکسالی', text: 'کم‌آبی در گلستان و یزد', tags: ['هوا', 'آب'] },
  { code: '3', year: 1403, title: 'نرخ ارز', text: 'نرخ تازهٔ ارز و نرخ ارز ترجیحی', tags: [] },
  { code: '4', year: 1403, title: 'ارز دیجیتال', text: 'ارز با نرخ آزاد', tags: [] },
  { code: '5', year: 1403, title: 'باران', text: 'باران در نمایشگاه کتاب', tags: ['هوا'] },
  {
    code: '7',
    year: 1403,
    title: 'آزادی بیان',
    text: 'آزادی و آزادی‌های مدنی، مسئولیت مدیران، کووید-۱۹ در سال ۱۴۰۳',
    tags: [],
  },
  { code: '6', year: 1402, title: 'نمایندگان', text: 'نشست پیامرسان با کاربرانشان', tags: [] },
];

let outDir: string;
let asked: string[] = [];
const load: LoadFile = async (path) => {
  asked.push(path);
  return new Uint8Array(await readFile(join(outDir, 'site', path)));
};

beforeAll(async () => {
  outDir = await mkdtemp(join(tmpdir(), 'peyk-find-'));
  const cacheDir = join(outDir, 'cache');
  const built = await buildSearchIndex(
    ITEMS.map(({ code, year, ...item }) => ({
      ...item,
      code,
      url: `/news/${code}/`,
      sectionId: 'a',
      sectionTitle: Number(code) % 2 ? 'جامعه' : 'اقتصاد',
      jalaliYear: year,
      jalaliMonth: Number(code) % 2 ? 3 : 11,
      publishedAt: year * 10 + Number(code),
      dateText: '',
      digest: code,
    })),
    { cacheDir, sizes: { ...SIZES, segment: { fewest: 2, most: 2, step: 2 }, together: 1 } },
  );
  holdIndex(new Tree(outDir), 'site', { cacheDir }, built);
});
afterAll(() => rm(outDir, { recursive: true, force: true }));

async function ask(text: string, more: Partial<SearchRequest> = {}, from: LoadFile = load) {
  const search = new Search(from);
  const answer = await search.ask({ text, chosen: {}, order: 'best', facets: false, ...more });
  const matches = await answer.first(Infinity);
  const results = await Promise.all(matches.map(answer.show));
  return { ...answer, codes: results.map(({ code }) => code) };
}

describe('a search', () => {
  test('leaves out what a reader does not want', async () => {
    expect((await ask('گلستان')).codes.toSorted()).toEqual(['1', '2']);
    expect((await ask('گلستان -یزد')).codes).toEqual(['1']);
    expect((await ask('ارز -«نرخ آزاد»')).codes).toEqual(['3']);
  });

  test('finds either of two words, and marks both', async () => {
    const { codes, count, first, show } = await ask('یزد یا نمایشگاه');
    expect(codes.toSorted()).toEqual(['2', '5']);
    expect(count).toBe(2);
    const shown = await Promise.all((await first(10)).map(show));
    expect(
      shown.flatMap(({ excerpt }) =>
        excerpt.filter(({ marked }) => marked).map(({ text }) => text),
      ),
    ).toEqual(expect.arrayContaining(['یزد', 'نمایشگاه']));
  });

  test('fetches nothing before it is asked, and nothing for a question without words', async () => {
    asked = [];
    await ask('؟!');
    expect(asked).toEqual([]);
  });

  test('finds a phrase only where its words stand together', async () => {
    expect((await ask('«نرخ ارز»')).codes).toEqual(['3']);
    expect((await ask('نرخ ارز')).whole).toBe(2);
  });

  test('puts items with all the words before those with some, and tells how many', async () => {
    const { codes, whole } = await ask('باران گلستان');
    expect(whole).toBe(1);
    expect(codes[0]).toBe('1');
    expect(codes.slice(1).sort()).toEqual(['2', '5']);
  });

  test('sorts across the bundles, newest first', async () => {
    expect((await ask('باران', { order: 'newest' })).codes).toEqual(['5', '1']);
  });

  test.each([
    ['پیام رسان', '6'],
    ['پیام‌رسان', '6'],
    ['نماینده', '6'],
    ['کاربران', '6'],
    ['کم آبی', '2'],
    ['کمآبی', '2'],
    ['نمایشگاهش', '5'],
  ])('finds other spellings and forms: %s', async (typed, code) => {
    expect((await ask(typed)).codes).toContain(code);
  });

  test('counts what filters would leave, each with the others as they are', async () => {
    const { facets, codes } = await ask('باران گلستان', { chosen: { tag: 'هوا' }, facets: true });
    expect(codes.sort()).toEqual(['1', '2', '5']);
    expect(facets?.section).toEqual([
      { value: 'جامعه', count: 2 },
      { value: 'اقتصاد', count: 1 },
    ]);
    expect(facets?.tag[0]).toEqual({ value: 'هوا', count: 3 });
    expect((await ask('باران', { chosen: { year: '1400' } })).codes).toEqual(['1']);
    expect(facets?.month).toEqual(
      [
        { value: '1403-03', count: 1 },
        { value: '1401-11', count: 1 },
        { value: '1400-03', count: 1 },
      ].toSorted((a, b) => (a.value < b.value ? -1 : 1)),
    );
    expect((await ask('باران', { chosen: { month: '1403-03' } })).codes).toEqual(['5']);
  });

  test('offers words that are spelt nearly so, when it finds nothing', async () => {
    expect((await ask('بارآن')).codes).toEqual((await ask('باران')).codes);
    expect((await ask('نمایشگه')).nearby).toContain('نمایشگاه');
  });

  test('writes them as the site does, not as the index', async () => {
    expect((await ask('ازاتی')).nearby).toEqual(['آزادی']);
    expect((await ask('مسیولیط')).nearby).toEqual(['مسئولیت']);
  });

  test.each(['۱۴۰۵', '1409', 'کووید۱۸', 'covid-18'])('offers nothing for %s', async (text) => {
    expect((await ask(text)).nearby).toEqual([]);
  });

  test('answers from one bundle when the other does not load, and says which is missing', async () => {
    const broken: LoadFile = async (path) => {
      if (path.startsWith('archive')) throw new Error('offline');
      return load(path);
    };
    const { codes, missing } = await ask('آزادی', {}, broken);
    expect(codes).toEqual(['7']);
    expect(missing).toEqual(['archive']);
  });

  test('fails when nothing loads, and works when it does again', async () => {
    let online = false;
    const search = new Search(async (path) => {
      if (!online) throw new Error('offline');
      return load(path);
    });
    const request: SearchRequest = { text: 'باران', chosen: {}, order: 'best', facets: false };
    await expect(search.ask(request)).rejects.toThrow('offline');
    online = true;
    expect((await search.ask(request)).count).toBe(2);
  });
});
