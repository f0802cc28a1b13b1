import { createRequire } from 'node:module';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { measure } from '../../testkit/site/measure.ts';
import type { CorpusItem } from './corpus.ts';
import { counting, timed, type Engine, type ReadFile } from './engine.ts';

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
