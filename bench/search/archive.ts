import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';

import { Tree } from '../../src/engine/snapshots/tree.ts';
import { buildSearchIndex } from '../../src/search/build/build.ts';
import { holdIndex } from '../../src/search/build/hold-index.ts';
import type { SearchRecord } from '../../src/search/build/record.ts';
import { Search } from '../../src/search/client/search.ts';
import { runScript } from '../../src/node/process/run-script.ts';
import {
  generateItems,
  newItem,
  SECTIONS,
  type BenchItem,
} from '../../testkit/newsroom/generate.ts';
import { counting, timed, type Download } from './engine.ts';

/** Words that nearly every made item has, and two of them together. */
const QUESTIONS = ['مردم', 'است', 'طرح استان'] as const;

/** What a pass of the index cost by itself, without making the items. */
interface Pass {
  seconds: number;
  /** Of processor time. */
  cpu: number;
  /** The peak. */
  megabytes: number;
}

export interface ArchiveCost {
  size: number;
  first: Pass;
  /** With one item more. */
  oneMore: Pass;
  /** For each question in turn, by one reader. */
  downloads: Download[];
}

/** The index of so many made items of 4 KB: what it costs to make, to bring up to date and to ask. */
export async function measureArchive(size: number, dir: string): Promise<ArchiveCost> {
  await rm(dir, { recursive: true, force: true });
  await mkdir(dir, { recursive: true });
  const pass = async (more: number): Promise<Pass> =>
    JSON.parse(await runScript(import.meta.filename, [dir, String(size), String(more)])) as Pass;
  const first = await pass(0);
  const oneMore = await pass(1);
  const { read, take } = counting();
  const search = new Search(
    async (file) => new Uint8Array(await read(path.join(dir, 'site', file))),
  );
  const downloads: Download[] = [];
  for (const text of QUESTIONS)
    downloads.push(
      await timed(async () => {
        const answer = await search.ask({ text, chosen: {}, order: 'best', facets: false });
        await Promise.all((await answer.first(10)).map(answer.show));
      }, take),
    );
  return { size, first, oneMore, downloads };
}

const SECTION_TITLES = new Map(SECTIONS.map(({ id, title }) => [id, title]));

const toRecord = (item: BenchItem, at: number): SearchRecord => ({
  ...item,
  url: `/news/${item.code}/`,
  text: item.body,
  sectionId: item.section,
  sectionTitle: SECTION_TITLES.get(item.section) ?? item.section,
  jalaliYear: item.date.year,
  jalaliMonth: item.date.month,
  publishedAt: at,
  dateText: '',
  digest: item.code,
});

async function index(dir: string, size: number, more: number): Promise<Pass> {
  const items = [
    ...generateItems({ seed: 1, size }),
    ...Array.from({ length: more }, (_, nth) => newItem(1, nth)),
  ];
  const records = items.map(toRecord);
  const started = performance.now();
  const before = process.cpuUsage();
  const cacheDir = path.join(dir, 'cache');
  const built = await buildSearchIndex(records, { cacheDir });
  holdIndex(new Tree(dir), 'site', { cacheDir }, built);
  const { user, system } = process.cpuUsage(before);
  return {
    seconds: (performance.now() - started) / 1000,
    cpu: (user + system) / 1e6,
    megabytes: process.resourceUsage().maxRSS / 1024,
  };
}

if (process.argv[1] === import.meta.filename) {
  const [dir = '', size, more] = process.argv.slice(2);
  process.stdout.write(JSON.stringify(await index(dir, Number(size), Number(more))));
}
