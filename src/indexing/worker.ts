/**
 * The search index beside page generation, on another core: `node src/indexing/worker.ts OPTIONS`, where
 * OPTIONS is `SearchIndexOptions` as JSON. Reads sources from standard input, one JSON object a line;
 * writes `Indexed` as one line of JSON, or tells its failure.
 */
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { splitFrontMatter } from '../markdown/front-matter.ts';
import { toPlainText } from '../markdown/plain-text.ts';
import { tellFailure } from '../processes/told-failure.ts';
import { buildSearchIndex, type SearchIndexOptions } from '../search/index/build.ts';
import type { SearchRecord } from '../search/index/record.ts';
import type { IndexSource } from './source.ts';
import type { Indexed } from './start-indexing.ts';

/** The body is read only when it is asked for, which it is not where the cache has the item's segment. */
function toRecord({ file, format, ...source }: IndexSource): SearchRecord {
  return {
    ...source,
    get text() {
      const parts = splitFrontMatter(readFileSync(file));
      if (!parts.ok) throw new Error(`${file} changed while the site was built`);
      const { title, lead } = source;
      return toPlainText(parts.body, { title, lead, format });
    },
  };
}

async function* readRecords(): AsyncGenerator<SearchRecord> {
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity }))
    // The lines are written by `start-indexing.ts`.
    if (line !== '') yield toRecord(JSON.parse(line) as IndexSource);
}

try {
  const options = JSON.parse(process.argv[2] ?? '') as SearchIndexOptions;
  const built = await buildSearchIndex(readRecords(), options);
  const indexed: Indexed = {
    items: built.reduce((sum, { pages }) => sum + pages, 0),
    seconds: performance.now() / 1000,
    megabytes: process.resourceUsage().maxRSS / 1024,
  };
  process.stdout.write(`${JSON.stringify(indexed)}\n`);
} catch (error) {
  tellFailure(error);
}
