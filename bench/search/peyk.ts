import { appendFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { Search } from '../../src/search/client/search.ts';
import { Tree } from '../../src/engine/snapshots/tree.ts';
import { buildSearchIndex } from '../../src/search/build/build.ts';
import { holdIndex } from '../../src/search/build/hold-index.ts';
import { measure, type Cost } from '../../testkit/site/measure.ts';
import type { CorpusItem } from './corpus.ts';
import { counting, timed, type Engine, type ReadFile } from './engine.ts';

/** Ours, through the very search that the page uses; its script is not counted. */
export async function makePeyk(items: readonly CorpusItem[], dir: string): Promise<Engine> {
  const build = await buildApart(items, dir);
  const ids = new Map(items.map((item) => [item.code, item.id]));
  const open = (read: ReadFile): Search =>
    new Search(async (file) => new Uint8Array(await read(path.join(dir, 'site', file))));
  const ask = async (search: Search, text: string, most: number): Promise<string[]> => {
    const { first, show } = await search.ask({ text, chosen: {}, order: 'best', facets: false });
    const results = await Promise.all((await first(most)).map(show));
    return results.map(({ code }) => ids.get(code) ?? code);
  };
  const standing = open(readFile);
  return {
    name: 'Peyk',
    build,
    find: (query) => ask(standing, query, 100),
    visit: async (first, second) => {
      const { read, take } = counting();
      const search = open(read);
      return {
        first: await timed(() => ask(search, first, 10), take),
        second: await timed(() => ask(search, second, 10), take),
      };
    },
  };
}

/** In a process of its own, so that its time and memory are its own. */
async function buildApart(items: readonly CorpusItem[], dir: string): Promise<Cost> {
  await rm(dir, { recursive: true, force: true });
  await mkdir(dir, { recursive: true });
  const file = path.join(dir, 'items.ndjson');
  await writeFile(file, items.map((item) => JSON.stringify(item)).join('\n'));
  return index(dir);
}

/** Index the items that stand in `dir` and one more, with the cache that stands there. */
export async function indexOneMore(dir: string, item: CorpusItem): Promise<Cost> {
  await appendFile(path.join(dir, 'items.ndjson'), `\n${JSON.stringify(item)}`);
  return index(dir);
}

function index(dir: string): Promise<Cost> {
  const self = import.meta.filename;
  return measure({ program: process.execPath, args: [self, dir], cwd: dir });
}

if (process.argv[1] === import.meta.filename) {
  const dir = process.argv[2] ?? '';
  const lines = (await readFile(path.join(dir, 'items.ndjson'), 'utf8')).split('\n');
  const cacheDir = path.join(dir, 'cache');
  const built = await buildSearchIndex(
    lines.map((line) => JSON.parse(line) as CorpusItem),
    { cacheDir },
  );
  holdIndex(new Tree(dir), 'site', { cacheDir }, built);
}
