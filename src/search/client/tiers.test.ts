import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { Tree } from '../../engine/snapshots/tree.ts';
import { buildSearchIndex } from '../build/build.ts';
import { holdIndex } from '../build/hold-index.ts';
import { SIZES, type Sizes } from '../build/sizes.ts';
import { Search, type SearchRequest } from './search.ts';

let scratch: string;
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'peyk-tiers-'));
});
afterAll(() => rm(scratch, { recursive: true, force: true }));

/** Nearly every word is long, every list in tiers and all lists of lists in leaves. */
const CUT: Sizes = {
  segment: { fewest: 3, most: 9, step: 3 },
  together: 2,
  ...{ chunk: 8, newestChunk: 8, tiers: [2, 4], places: 5, pages: 3, words: 2 },
};
/** Every list comes whole. */
const WHOLE: Sizes = { ...SIZES, segment: CUT.segment, together: CUT.together, chunk: Infinity };

interface Item {
  title: string;
  text: string;
  tags: string[];
  section: string;
  year: number;
}

/** Open an index of items, the oldest first. */
async function open(items: readonly Item[], sizes: Sizes): Promise<Search> {
  const dir = await mkdtemp(join(scratch, 'index-'));
  const records = items.map(({ section, year, ...item }, at) => ({
    ...item,
    code: String(100 + at),
    url: `/news/${String(100 + at)}/`,
    sectionId: section,
    sectionTitle: section,
    jalaliYear: year,
    jalaliMonth: 1 + (at % 12),
    publishedAt: at,
    dateText: '',
    digest: JSON.stringify(item),
  }));
  const cacheDir = join(dir, 'cache');
  const built = await buildSearchIndex(records, { cacheDir, sizes });
  holdIndex(new Tree(dir), 'site', { cacheDir }, built);
  return new Search(async (path) => new Uint8Array(await readFile(join(dir, 'site', path))));
}

const REQUEST: SearchRequest = { text: '', chosen: {}, order: 'best', facets: false };

/** All that a reader sees of an answer's first results. */
async function shown(search: Search, request: Partial<SearchRequest>, most: number) {
  const answer = await search.ask({ ...REQUEST, ...request });
  const results = await Promise.all((await answer.first(most)).map(answer.show));
  const { count, whole, unfiltered, facets } = answer;
  return { count, whole, unfiltered, facets, results };
}

const WORDS = ['باران', 'سیل', 'نرخ', 'ارز', 'گلستان', 'کتاب', 'پیام', 'رسان', 'پیام‌رسان'];
const words = (minLength: number, maxLength: number) =>
  fc.array(fc.constantFrom(...WORDS), { minLength, maxLength }).map((all) => all.join(' '));
const item = fc.record({
  title: words(0, 2),
  // Long texts and short ones, many of them alike: ties are the hard part.
  text: fc.oneof(words(1, 4), words(4, 40)),
  tags: fc.uniqueArray(fc.constantFrom('هوا', 'آب', 'باران'), { maxLength: 2 }),
  section: fc.constantFrom('جامعه', 'اقتصاد'),
  year: fc.constantFrom(1402, 1403),
});
const items = fc.array(item, { minLength: 1, maxLength: 38 });

/** Asked with a space behind: what a word may go on with is looked for in its chunk alone. */
const QUESTIONS = [
  ...WORDS.map((text) => ({ text: `${text} ` })),
  ...['نرخ ارز', 'باران گلستان', 'پیام رسان', 'سیل باران کتاب'].map((text) => ({
    text: `${text} `,
  })),
  ...['«نرخ ارز»', '«پیام رسان»', '«باران سیل» کتاب '].map((text) => ({ text })),
  { text: 'باران ', order: 'newest' as const },
  { text: 'باران ', chosen: { section: 'جامعه' }, facets: true },
  { text: 'نرخ ارز ', chosen: { tag: 'آب', year: '1403' }, facets: true },
];

test('an index in tiers shows what one that is read whole shows: best first, filtered, newest first', async () => {
  await fc.assert(
    fc.asyncProperty(items, fc.constantFrom(3, 10, Infinity), async (all, most) => {
      const whole = await open(all, WHOLE);
      const cut = await open(all, CUT);
      for (const question of QUESTIONS)
        expect(await shown(cut, question, most), JSON.stringify(question)).toEqual(
          await shown(whole, question, most),
        );
    }),
    { numRuns: 15 },
  );
});

test('what was asked before changes no answer', async () => {
  await fc.assert(
    fc.asyncProperty(items, fc.shuffledSubarray(QUESTIONS), async (all, order) => {
      const search = await open(all, CUT);
      for (const question of order) await shown(search, question, 3);
      const fresh = await open(all, CUT);
      const [question = { text: 'باران' }] = order;
      expect(await shown(search, question, 10)).toEqual(await shown(fresh, question, 10));
    }),
    { numRuns: 10 },
  );
});

test('the best of a common word are told without the rest of its list, and more as it is asked for', async () => {
  const all = Array.from({ length: 300 }, (_, at) => ({
    title: at === 7 ? 'باران' : 'خبر',
    text: `باران ${'سیل '.repeat(at % 13)}`,
    ...{ tags: [], section: 'جامعه', year: 1403 },
  }));
  const sizes = { ...CUT, segment: SIZES.segment, together: 1, tiers: [12, 100], places: 50 };
  const search = await open(all, sizes);
  const answer = await search.ask({ ...REQUEST, text: 'باران' });
  expect(answer.count).toBe(300);
  const [first] = await Promise.all((await answer.first(1)).map(answer.show));
  expect(first?.code).toBe('107');
  const codes = await Promise.all((await answer.first(300)).map(answer.show));
  expect(new Set(codes.map(({ code }) => code)).size).toBe(300);
});

test('a word that is still being typed and one that is misspelt are found in a cut index too', async () => {
  const all = Array.from({ length: 30 }, (_, at) => ({
    title: 'خبر',
    text: at === 3 ? 'نمایشگاه کتاب' : 'باران و کتاب',
    ...{ tags: [], section: 'جامعه', year: 1403 },
  }));
  const search = await open(all, CUT);
  expect((await shown(search, { text: 'نمایشگا' }, 10)).results.map(({ code }) => code)).toEqual([
    '103',
  ]);
  expect((await search.ask({ ...REQUEST, text: 'نمایشگه' })).nearby).toEqual(['نمایشگاه']);
});
