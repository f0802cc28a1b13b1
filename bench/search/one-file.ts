import { gzipSync } from 'node:zlib';

import { parseQuery } from '../../src/lib/persian/analyser/query.ts';
import { tokenise } from '../../src/lib/persian/analyser/tokens.ts';
import { importPackage } from '../tools/peer-packages.ts';
import type { CorpusItem } from './corpus.ts';
import type { Download, Engine } from './engine.ts';

/** The keys of a text as words: the others' engines with our analyser. */
const toKeys = (text: string): string[] =>
  tokenise(text).flatMap(({ parts }) => (parts.length > 1 ? [parts.join(''), ...parts] : parts));
const toQueryKeys = (text: string): string[] =>
  parseQuery(text).clauses.flatMap(({ units }) =>
    units.filter(({ common }) => !common).map(({ parts }) => parts.join('')),
  );

/** An engine whose whole index is one file that the reader downloads; without excerpts. */
function oneFile(
  name: string,
  seconds: number,
  bytes: string,
  find: (query: string) => string[],
): Engine {
  const size = { plain: Buffer.byteLength(bytes), gzip: gzipSync(bytes).length };
  const visit = async (query: string, loaded: boolean): Promise<Download> => {
    const started = performance.now();
    find(query);
    const milliseconds = performance.now() - started;
    return { milliseconds, ...(loaded ? { plain: 0, gzip: 0 } : size) };
  };
  return {
    name,
    build: { seconds, megabytes: undefined },
    find: (query) => Promise.resolve(find(query)),
    visit: async (first, second) => ({
      first: await visit(first, false),
      second: await visit(second, true),
    }),
  };
}

interface MiniSearchIndex {
  addAll(items: readonly object[]): void;
  search(query: string): { id: string }[];
}

export async function makeMiniSearch(items: readonly CorpusItem[]): Promise<Engine> {
  type Class = new (options: object) => MiniSearchIndex;
  const MiniSearch = await importPackage<Class>('minisearch');
  const started = performance.now();
  const index = new MiniSearch({
    idField: 'code',
    fields: ['title', 'text'],
    tokenize: toKeys,
    processTerm: (term: string) => term,
    searchOptions: { tokenize: toQueryKeys, boost: { title: 3 } },
  });
  index.addAll(items);
  const seconds = (performance.now() - started) / 1000;
  const ids = new Map(items.map((item) => [item.code, item.id]));
  return oneFile('MiniSearch, our analyser', seconds, JSON.stringify(index), (query) =>
    index.search(query).map(({ id }) => ids.get(id) ?? id),
  );
}

interface FlexSearchIndex {
  add(id: number, text: string): void;
  search(query: string, options: object): number[];
  export(keep: (key: string, data: string) => void): void;
}

export async function makeFlexSearch(items: readonly CorpusItem[]): Promise<Engine> {
  interface Module {
    Index: new (options: object) => FlexSearchIndex;
  }
  const flex = await importPackage<Module>('flexsearch');
  const started = performance.now();
  const index = new flex.Index({ tokenize: 'strict', encode: toKeys });
  items.forEach((item, at) => index.add(at, `${item.title} ${item.text}`));
  const seconds = (performance.now() - started) / 1000;
  const exported: string[] = [];
  index.export((key, data) => exported.push(JSON.stringify([key, data])));
  return oneFile('FlexSearch, our analyser', seconds, exported.join('\n'), (query) =>
    index
      .search(toQueryKeys(query).join(' '), { limit: 100, suggest: true })
      .map((at) => items[at]?.id ?? ''),
  );
}
