/**
 * The index beside page generation, on another core: `node src/search/index/worker.ts OPTIONS`, where
 * OPTIONS is `SearchIndexOptions` as JSON. Reads records from standard input, one JSON object a line;
 * writes what was built as one line of JSON, or the error to standard error with exit code 1.
 */
import { createInterface } from 'node:readline';

import { buildSearchIndex, type SearchIndexOptions } from './build.ts';
import type { SearchRecord } from './record.ts';

async function* readRecords(): AsyncGenerator<SearchRecord> {
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    if (line !== '') yield JSON.parse(line) as SearchRecord;
  }
}

try {
  const options = JSON.parse(process.argv[2] ?? '') as SearchIndexOptions;
  const built = await buildSearchIndex(readRecords(), options);
  process.stdout.write(`${JSON.stringify(built)}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
