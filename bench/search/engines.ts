import { createRequire } from 'node:module';
import { readFile, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';

import { tokenise } from '../../src/lib/persian/analyser/tokens.ts';
import { parseQuery } from '../../src/lib/persian/analyser/query.ts';
import { buildSearchIndex } from '../../src/search/index/build.ts';
import { Search } from '../../src/search/client/search.ts';
import { measure, type Cost } from '../measure.ts';
import { PEERS } from '../places.ts';
import { NOW, type CorpusItem } from './corpus.ts';

/** An engine with items in it. */
export interface Engine {
  name: string;
  build: Cost;
  /** The ids of what is found, best first. */
  find(query: string): Promise<string[]>;
  /** What a reader downloads and waits for: for a first question with ten results, and for another after it. */
  visit(first: string, second: string): Promise<{ first: Download; second: Download }>;
}

export interface Download {
  /** Bytes as the files are, and as a server with gzip sends them. */
  plain: number;
  gzip: number;
  /** From the question to the tenth result, read from disk. */
  milliseconds: number;
}

type ReadFile = (file: string) => Promise<Buffer>;

/** Reads files and counts them: what is not compressed already would be by a server. */
function counting(): { read: ReadFile; take(): { plain: number; gzip: number } } {
  let counts = { plain: 0, gzip: 0 };
  return {
    read: async (file) => {
      const bytes = await readFile(file);
      const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
      counts.plain += bytes.length;
      counts.gzip += packed ? bytes.length : gzipSync(bytes).length;
      return bytes;
    },
    take: () => {
      const taken = counts;
      counts = { plain: 0, gzip: 0 };
      return taken;
    },
  };
}

async function timed(
  work: () => Promise<unknown>,
  take: () => { plain: number; gzip: number },
): Promise<Download> {
  const started = performance.now();
  await work();
  return { milliseconds: performance.now() - started, ...take() };
}

/** Ours, through the very search that the page uses; its script is not counted. */
export async function makePeyk(items: readonly CorpusItem[], dir: string): Promise<Engine> {
  const build = await buildApart(items, dir);
  const ids = new Map(items.map((item) => [item.code, item.id]));
  const open = (read: ReadFile): Search =>
    new Search(async (file) => new Uint8Array(await read(path.join(dir, 'site', file))));
  const ask = async (search: Search, text: string, most: number): Promise<string[]> => {
    const answer = await search.ask({ text, chosen: {}, order: 'best', facets: false });
    const results = await Promise.all(answer.matches.slice(0, most).map((m) => search.show(m)));
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
  return indexAgain(dir);
}

/** Index the items that stand in `dir` with the cache that stands there. */
export async function indexAgain(dir: string): Promise<Cost> {
  const self = import.meta.filename;
  return measure({ program: process.execPath, args: [self, dir], cwd: dir });
}

/** Pagefind as it comes: its program over pages, its own reader. */
export async function makeStockPagefind(
  items: readonly CorpusItem[],
  dir: string,
): Promise<Engine> {
  await rm(dir, { recursive: true, force: true });
  const site = path.join(dir, 'site');
  for (const item of items) await writePage(item, site);
  const require = createRequire(import.meta.resolve('pagefind'));
  const platform = `@pagefind/${process.platform}-${process.arch}`;
  const program = require.resolve(`${platform}/bin/pagefind_extended`);
  const out = path.join(dir, 'pagefind');
  const build = await measure({
    program,
    args: ['--site', site, '--output-path', out],
    cwd: dir,
  });
  const ids = new Map(items.map((item) => [item.url, item.id]));
  const { read, take } = counting();
  stubFetch(read);
  const reader = await openStock(out, read);
  const ask = async (text: string, most: number): Promise<string[]> => {
    const { results } = await reader.search(text);
    const data = await Promise.all(results.slice(0, most).map((result) => result.data()));
    return data.map(({ url }) => ids.get(url) ?? url);
  };
  return {
    name: 'Pagefind as it comes',
    build,
    find: (query) => ask(query, 100),
    visit: async (first, second) => ({
      first: await timed(() => ask(first, 10), take),
      second: await timed(() => ask(second, 10), take),
    }),
  };
}

interface StockReader {
  options(options: { basePath: string; baseUrl: string; noWorker: boolean }): Promise<void>;
  search(term: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
}

async function openStock(out: string, read: ReadFile): Promise<StockReader> {
  const file = path.join(out, 'pagefind.js');
  await read(file);
  // The module's shape is what Pagefind's documentation promises.
  const reader = (await import(`${pathToFileURL(file).href}?${String(Date.now())}`)) as StockReader;
  await reader.options({ basePath: `${out}/`, baseUrl: '/', noWorker: true });
  return reader;
}

/** Pagefind's reader asks for paths; here they are files. */
function stubFetch(read: ReadFile): void {
  const bytesOf = async (url: string): Promise<Buffer> => read(url.replace(/\?.*/u, ''));
  globalThis.fetch = (async (url: string) => ({
    ok: true,
    arrayBuffer: async () => new Uint8Array(await bytesOf(url)).buffer,
    json: async () => JSON.parse((await bytesOf(url)).toString('utf8')) as unknown,
  })) as unknown as typeof fetch;
}

async function writePage(item: CorpusItem, site: string): Promise<void> {
  const folder = path.join(site, item.url);
  const text = (value: string): string => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const body = item.text
    .split(/\n{2,}/u)
    .map((paragraph) => `<p>${text(paragraph)}</p>`)
    .join('\n');
  await mkdir(folder, { recursive: true });
  await writeFile(
    path.join(folder, 'index.html'),
    `<!doctype html><html lang="fa" dir="rtl"><title>${text(item.title)}</title><main data-pagefind-body>` +
      `<h1>${text(item.title)}</h1><p data-pagefind-filter="section">${text(item.sectionTitle)}</p>${body}</main></html>`,
  );
}

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

/** @returns undefined when the peer is not installed */
async function importPeer<Module>(name: string): Promise<Module | undefined> {
  try {
    const file = createRequire(path.join(PEERS, 'package.json')).resolve(name);
    const module = (await import(pathToFileURL(file).href)) as Module & { default?: Module };
    return module.default ?? module;
  } catch {
    return undefined;
  }
}

interface MiniSearchIndex {
  addAll(items: readonly object[]): void;
  search(query: string): { id: string }[];
}

export async function makeMiniSearch(items: readonly CorpusItem[]): Promise<Engine | undefined> {
  type Class = new (options: object) => MiniSearchIndex;
  const MiniSearch = await importPeer<Class>('minisearch');
  if (!MiniSearch) return undefined;
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

export async function makeFlexSearch(items: readonly CorpusItem[]): Promise<Engine | undefined> {
  interface Module {
    Index: new (options: object) => FlexSearchIndex;
  }
  const flex = await importPeer<Module>('flexsearch');
  if (!flex) return undefined;
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

if (process.argv[1] === import.meta.filename) {
  const dir = process.argv[2] ?? '';
  const lines = (await readFile(path.join(dir, 'items.ndjson'), 'utf8')).split('\n');
  await buildSearchIndex(
    lines.map((line) => JSON.parse(line) as CorpusItem),
    { outDir: path.join(dir, 'site'), cacheDir: path.join(dir, 'cache'), now: NOW },
  );
}
