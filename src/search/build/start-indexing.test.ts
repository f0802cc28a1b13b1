import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import type { IndexSource } from './index-source.ts';
import { startIndexing, type Indexed } from './start-indexing.ts';

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'peyk-indexing-'));
  await mkdir(join(dir, 'content'));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

async function source(code: string, body: string): Promise<IndexSource> {
  const file = `${code}.md`;
  await writeFile(join(dir, 'content', file), `---\ntitle: خبر ${code}\n---\n\n${body}\n`);
  return {
    ...{ code, file, format: 'md', version: body, url: `/news/${code}/`, title: `خبر ${code}` },
    ...{ sectionId: 'ict', sectionTitle: 'ارتباطات', tags: [] },
    ...{ jalaliYear: 1403, jalaliMonth: 7, publishedAt: Number(code), dateText: '' },
  };
}

const index = (sources: readonly IndexSource[], verify = false): Promise<Indexed> =>
  startIndexing(
    sources,
    {
      cacheDir: join(dir, 'cache'),
      contentDir: join(dir, 'content'),
      site: 'http://localhost:4321',
      expectsTexts: false,
      verify,
    },
    new AbortController().signal,
  ).done;

test('a process is started for what changed, and for nothing when nothing did', async () => {
  const sources = await Promise.all(
    Array.from({ length: 600 }, (_, at) => source(String(1000 + at), 'باران')),
  );
  const first = await index(sources);
  expect(first.items).toBe(600);
  expect(first.seconds).toBeGreaterThan(0);
  expect(await index(sources)).toEqual({ ...first, seconds: 0, megabytes: 0 });

  // Texts of what did not change are not read again.
  await rm(join(dir, 'content', '1000.md'));
  const changed = await index([...sources, await source('2000', 'سیل')]);
  const of = (indexed: Indexed, name: string) =>
    indexed.bundles.find((bundle) => bundle.name === name)?.digest;
  expect(of(changed, 'recent')).toBe(of(first, 'recent'));
  expect(of(changed, 'newest')).not.toBe(of(first, 'newest'));

  expect((await index(sources, true)).seconds).toBeGreaterThan(0);
});
