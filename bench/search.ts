import { rm } from 'node:fs/promises';
import path from 'node:path';

import { WORK } from './folders.ts';
import { writeResult } from './results.ts';
import { measureArchive, type ArchiveCost } from './search/archive.ts';
import {
  CURRENT_YEAR,
  hasCorpus,
  readHamshahri,
  readMixed,
  type CorpusItem,
} from './search/corpus.ts';
import type { Engine } from './search/engine.ts';
import { makeFlexSearch, makeMiniSearch } from './search/one-file.ts';
import { indexOneMore, makePeyk } from './search/peyk.ts';
import { makeStockPagefind } from './search/stock-pagefind.ts';
import { judge } from './search/relevance.ts';
import { SPELLING_PAIRS } from './search/spelling-pairs.ts';
import { toTable } from './table.ts';

const DIR = path.join(WORK, 'search');
/** Words that thousands of items have, as readers ask. */
const FIRST = 'تهران';
const SECOND = 'کتاب';

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(0)} KB`;

/**
 * How well search finds and what it costs: `npm run bench -- search [PART…] [SIZE…]`, parts `spelling`,
 * `relevance`, `cost` and `archive` (all unless named), sizes 1000 and 10000 unless named. The last is of made items
 * and goes to any size; the others need the corpus.
 */
export async function run(args: string[]): Promise<void> {
  const named = args.filter((arg) => /^\d+$/u.test(arg)).map(Number);
  const sizes = named.length > 0 ? named : [1000, 10_000];
  const parts = args.filter((arg) => !/^\d+$/u.test(arg));
  const hasNews = hasCorpus();
  if (!hasNews)
    console.log('The corpus is not at ../shared/corpus: made items alone are measured.');
  const wants = (part: string): boolean =>
    (parts.length === 0 || parts.includes(part)) && (hasNews || part === 'archive');
  const result: Record<string, unknown> = {};
  if (wants('spelling')) result['spelling'] = await measureSpelling();
  if (wants('relevance')) result['relevance'] = await measureRelevance();
  if (wants('cost')) result['cost'] = await measureCost(sizes);
  if (wants('archive')) result['archive'] = await measureArchives(sizes);
  await rm(DIR, { recursive: true, force: true });
  console.log(`\n${await writeResult('search', result)}`);
}

/** Made items, of which there may be more than of real ones. */
async function measureArchives(sizes: readonly number[]): Promise<object> {
  const rows: ArchiveCost[] = [];
  for (const size of sizes) rows.push(await measureArchive(size, path.join(DIR, 'archive')));
  const table = rows.map(({ size, first, oneMore, downloads }) => [
    String(size),
    `${first.cpu.toFixed(1)} s, ${first.megabytes.toFixed(0)} MB`,
    `${oneMore.cpu.toFixed(1)} s, ${oneMore.megabytes.toFixed(0)} MB`,
    ...downloads.map(({ gzip }) => kilobytes(gzip)),
  ]);
  const head = ['made items', 'index, CPU', 'one more', 'first word', 'second', 'two words'];
  console.log(`\n${toTable(head, table)}`);
  return rows;
}

/** All engines, one after the other. */
async function* engines(items: readonly CorpusItem[]): AsyncGenerator<Engine> {
  yield await makePeyk(items, path.join(DIR, 'peyk'));
  yield await makeStockPagefind(items, path.join(DIR, 'stock'));
  yield await makeMiniSearch(items);
  yield await makeFlexSearch(items);
}

/** Every pair both ways, with 400 other items round them. */
async function measureSpelling(): Promise<object> {
  const pairs = Object.entries(SPELLING_PAIRS).flatMap(([kind, list]) =>
    list.flatMap(([a, b]) => [
      { kind, asked: a, written: b },
      { kind, asked: b, written: a },
    ]),
  );
  const [like] = readMixed(1);
  if (!like) return {};
  const written = pairs.map((pair, at) => ({
    ...like,
    id: `pair-${String(at)}`,
    code: String(20_000_000 + at),
    url: `/news/${String(20_000_000 + at)}/`,
    title: 'گزارش روز',
    text: `در نشست امروز دربارهٔ ${pair.written} سخن گفته شد.`,
    digest: pair.written,
  }));
  const found: Record<string, number> = {};
  const missed: Record<string, string[]> = {};
  for await (const { name, find } of engines([...readMixed(400), ...written])) {
    found[name] = 0;
    missed[name] = [];
    for (const [at, pair] of pairs.entries()) {
      const hit = (await find(pair.asked)).includes(`pair-${String(at)}`);
      if (hit) found[name] += 1;
      else missed[name].push(`${pair.asked} → ${pair.written}`);
    }
  }
  const rows = Object.entries(found).map(([name, hits]) => [name, `${hits} of ${pairs.length}`]);
  console.log(`\n${toTable(['spellings, both ways', 'found'], rows)}`);
  console.log(`Peyk misses: ${missed['Peyk']?.join('; ') ?? ''}`);
  return { pairs: pairs.length, found, missed };
}

async function measureRelevance(): Promise<object> {
  const rows: Record<string, unknown> = {};
  for await (const { name, find } of engines(readHamshahri())) rows[name] = await judge(find);
  const table = Object.entries(rows).map(([name, row]) => {
    const { map, p10, none } = row as { map: number; p10: number; none: number };
    return [name, map.toFixed(3), p10.toFixed(3), String(none)];
  });
  console.log(`\n${toTable(['Hamshahri, 25 questions', 'MAP@100', 'P@10', 'nothing'], table)}`);
  return rows;
}

async function measureCost(sizes: readonly number[]): Promise<object> {
  const rows: { size: number; name: string; [key: string]: unknown }[] = [];
  for (const size of sizes) {
    const items = readMixed(size);
    const more = readMixed(size + 1)
      .slice(-1)
      .map((item) => ({ ...item, jalaliYear: CURRENT_YEAR }));
    for await (const { name, build, visit } of engines(items)) {
      const visits = await visit(FIRST, SECOND);
      const [item] = name === 'Peyk' ? more : [];
      const oneMore = item && (await indexOneMore(path.join(DIR, 'peyk'), item));
      rows.push({ size, name, build, ...(oneMore && { oneMore }), ...visits });
    }
  }
  const table = rows.map(({ size, name, build, oneMore = build, first, second }) => {
    const cost = build as { seconds: number; megabytes?: number };
    const [one, two] = [first, second] as { plain: number; gzip: number; milliseconds: number }[];
    return [
      `${name}, ${String(size)}`,
      `${cost.seconds.toFixed(1)} s`,
      cost.megabytes === undefined ? '–' : `${cost.megabytes.toFixed(0)} MB`,
      // The others know no way to add one.
      `${(oneMore as { seconds: number }).seconds.toFixed(1)} s`,
      kilobytes(one?.plain ?? 0),
      kilobytes(one?.gzip ?? 0),
      `${(one?.milliseconds ?? 0).toFixed(0)} ms`,
      kilobytes(two?.gzip ?? 0),
      `${(two?.milliseconds ?? 0).toFixed(0)} ms`,
    ];
  });
  const head = [
    'cost',
    'build',
    'memory',
    'one more',
    'first',
    'gzip',
    'time',
    'second, gzip',
    'time',
  ];
  console.log(`\n${toTable(head, table)}`);
  return rows;
}
