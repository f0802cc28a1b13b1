/**
 * The search index beside page generation, on another core: `node src/search/build/index-process.ts OPTIONS`, where
 * OPTIONS is `WorkerOptions` as JSON. Reads from standard input a line of JSON for each bundle, behind that of one
 * that is to be made a line for each of its sources, an empty line, and then `[code, text]` for each body that the pages' maker has read (`told-texts.ts`); what does not
 * come it reads itself. Writes `Indexed` as one line of JSON, or tells its failure.
 */
import { constants, setPriority } from 'node:os';
import { createInterface } from 'node:readline';
import { readInside } from '../../node/files/read.ts';
import { splitFrontMatter } from '../../collections/front-matter.ts';
import { toPlainText } from '../../markdown/plain-text.ts';
import { writeError } from '../../node/process/serialise-error.ts';
import { buildLevels } from './build.ts';
import type { BuiltBundle } from './bundle.ts';
import { isKept, sourceDigest, type Planned } from './plan-index.ts';
import type { SearchRecord } from './record.ts';
import type { IndexSource } from './index-source.ts';
import type { Indexed, ToldLevel, WorkerOptions } from './start-indexing.ts';
import { ToldTexts } from './body-text-queue.ts';

/** Where bodies are, and whose they are. */
type ReadOptions = Pick<WorkerOptions, 'contentDir' | 'site'>;

try {
  const { expectsTexts, ...options } = JSON.parse(process.argv[2] ?? '') as WorkerOptions;
  // Done long before the pages are looked through, which it must not hold up; in a first build it is not.
  if (!expectsTexts) setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  const input = createInterface({ input: process.stdin, crlfDelay: Infinity });
  const lines = input[Symbol.asyncIterator]();
  const planned = await readPlan(lines);
  const sources = planned.flatMap((level) => (isKept(level) ? [] : level.segments.flat()));
  const texts = new ToldTexts(expectsTexts ? sources.map(({ code }) => code) : []);
  void hearTexts(lines, texts);
  const levels = planned.map((level) =>
    isKept(level)
      ? level
      : {
          ...level,
          segments: level.segments.map((segment) =>
            segment.map((source) => toRecord(source, options, texts)),
          ),
        },
  );
  const built = await buildLevels(levels, options);
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

async function readPlan(lines: AsyncIterator<string>): Promise<Planned<IndexSource>[]> {
  const planned: Planned<IndexSource>[] = [];
  // The lines are written by `start-indexing.ts`.
  for (let line = await lines.next(); !line.done && line.value !== ''; line = await lines.next()) {
    const told = JSON.parse(line.value) as BuiltBundle | ToldLevel;
    if ('meta' in told) planned.push(told);
    else planned.push({ ...told, segments: await readSegments(lines, told.lengths) });
  }
  return planned;
}

async function readSegments(
  lines: AsyncIterator<string>,
  lengths: readonly number[],
): Promise<IndexSource[][]> {
  const segments: IndexSource[][] = [];
  for (const length of lengths) {
    const segment: IndexSource[] = [];
    for (let left = length; left > 0; left -= 1)
      segment.push(JSON.parse((await lines.next()).value as string) as IndexSource);
    segments.push(segment);
  }
  return segments;
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
    digest: sourceDigest(source, options.site),
    get text() {
      return texts.take(source.code).then((text) => text ?? readText(source, options));
    },
  };
}

function readText(
  { file, format, title, lead, lang: language }: IndexSource,
  { contentDir, site }: ReadOptions,
): string {
  const parts = splitFrontMatter(readInside(contentDir, file));
  if (!parts.ok) throw new Error(`${file} changed while the site was built`);
  return toPlainText(parts.body, { title, lead, language, format, site });
}
