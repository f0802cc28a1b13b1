/**
 * The search index beside page generation, on another core: `node src/search/build/index-process.ts OPTIONS`, where
 * OPTIONS is `WorkerOptions` as JSON. Reads from standard input a line of JSON for each source, an empty
 * line, and then `[code, text]` for each body that the pages' maker has read (`told-texts.ts`); what does not
 * come it reads itself. Writes `Indexed` as one line of JSON, or tells its failure.
 */
import { constants, setPriority } from 'node:os';
import { createInterface } from 'node:readline';
import { readInside } from '../../node/files/read.ts';
import { digestOf } from '../../node/digest.ts';
import { splitFrontMatter } from '../../collections/front-matter.ts';
import { toPlainText } from '../../markdown/plain-text.ts';
import { writeError } from '../../node/process/serialise-error.ts';
import { buildSearchIndex } from './build.ts';
import type { SearchRecord } from './record.ts';
import type { IndexSource } from './index-source.ts';
import type { Indexed, WorkerOptions } from './start-indexing.ts';
import { ToldTexts } from './body-text-queue.ts';

/** Where bodies are, and whose they are. */
type ReadOptions = Pick<WorkerOptions, 'contentDir' | 'site'>;

try {
  const { expectsTexts, ...options } = JSON.parse(process.argv[2] ?? '') as WorkerOptions;
  // Done long before the pages are looked through, which it must not hold up; in a first build it is not.
  if (!expectsTexts) setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  const input = createInterface({ input: process.stdin, crlfDelay: Infinity });
  const lines = input[Symbol.asyncIterator]();
  const sources = await readSources(lines);
  const texts = new ToldTexts(expectsTexts ? sources.map(({ code }) => code) : []);
  void hearTexts(lines, texts);
  const records = sources.map((source) => toRecord(source, options, texts));
  const built = await buildSearchIndex(records, options);
  const indexed: Indexed = {
    bundles: built.map(({ name, digest, meta }) => ({ name, digest, meta })),
    items: built.reduce((sum, { pages }) => sum + pages, 0),
    seconds: performance.now() / 1000,
    megabytes: process.resourceUsage().maxRSS / 1024,
  };
  process.stdout.write(`${JSON.stringify(indexed)}\n`);
} catch (error) {
  writeError(error);
} finally {
  // Texts may still come; nobody asks for them any more.
  process.stdin.destroy();
}

async function readSources(lines: AsyncIterator<string>): Promise<IndexSource[]> {
  const sources: IndexSource[] = [];
  for (let line = await lines.next(); !line.done && line.value !== ''; line = await lines.next())
    // The lines are written by `start-indexing.ts`.
    sources.push(JSON.parse(line.value) as IndexSource);
  return sources;
}

async function hearTexts(lines: AsyncIterator<string>, texts: ToldTexts): Promise<void> {
  for (let line = await lines.next(); !line.done; line = await lines.next())
    texts.tell(...(JSON.parse(line.value) as [string, string])); // as `start-indexing.ts` writes them
  texts.end();
}

function toRecord(source: IndexSource, options: ReadOptions, texts: ToldTexts): SearchRecord {
  const { file, format, version, ...record } = source;
  return {
    ...record,
    digest: digestOf(JSON.stringify([source, options.site])),
    get text() {
      return texts.take(source.code).then((text) => text ?? readText(source, options));
    },
  };
}

function readText(
  { file, format, title, lead }: IndexSource,
  { contentDir, site }: ReadOptions,
): string {
  const parts = splitFrontMatter(readInside(contentDir, file));
  if (!parts.ok) throw new Error(`${file} changed while the site was built`);
  return toPlainText(parts.body, { title, lead, format, site });
}
