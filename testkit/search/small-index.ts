import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Tree } from '../../src/engine/snapshots/tree.ts';
import { buildSearchIndex } from '../../src/search/build/build.ts';
import { holdIndex } from '../../src/search/build/hold-index.ts';
import type { LoadFile } from '../../src/search/client/bundle.ts';
import { Search } from '../../src/search/client/search.ts';

/** The search of some items, from files as a site has them. */
export interface SmallIndex {
  /** The codes of what is found, best first, and what is offered where nothing is. */
  ask: (text: string) => Promise<{ codes: string[]; nearby: readonly string[] }>;
  remove: () => Promise<void>;
}

/** @param items titles and texts by code, the oldest first */
export async function smallIndex(
  items: Readonly<Record<string, { title: string; text?: string }>>,
): Promise<SmallIndex> {
  const dir = await mkdtemp(join(tmpdir(), 'peyk-small-index-'));
  const cacheDir = join(dir, 'cache');
  const built = await buildSearchIndex(
    Object.entries(items).map(([code, { title, text = '' }], at) => ({
      ...{ code, title, text: Promise.resolve(text), url: `/news/${code}/`, tags: [] },
      ...{ sectionId: 'a', sectionTitle: 'الف', jalaliYear: 1405, jalaliMonth: 1, publishedAt: at },
      dateText: '',
      digest: `${title} ${text}`,
    })),
    { cacheDir },
  );
  holdIndex(new Tree(dir), 'site', { cacheDir }, built);
  const load: LoadFile = async (path) => new Uint8Array(await readFile(join(dir, 'site', path)));
  const search = new Search(load);
  return {
    ask: async (text) => {
      const request = { text, chosen: {}, order: 'best', facets: false } as const;
      const { first, show, nearby } = await search.ask(request);
      const results = await Promise.all((await first(Infinity)).map(show));
      return { codes: results.map(({ code }) => code), nearby };
    },
    remove: () => rm(dir, { recursive: true, force: true }),
  };
}
