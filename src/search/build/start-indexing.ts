import { PassThrough } from 'node:stream';
import { Cache } from '../../node/cache/cache.ts';
import { startWords } from '../../node/own-source.ts';
import { runScript, type Give } from '../../node/process/run-script.ts';
import type { SearchIndexOptions } from './build.ts';
import type { HeldBundle } from './hold-index.ts';
import type { BuiltBundle, BundleRecords } from './bundle.ts';
import type { IndexSource } from './index-source.ts';
import { isKept, planIndex, type KnownSource, type Planned } from './plan-index.ts';

/** Collect sooner than V8 would: the index has a core's time to spare, its pages' neighbour no memory. */
const SMALL_HEAP = ['--heap-growing-percent=20', '--max-semi-space-size=4'];

/** What the index cost and holds. */
export interface Indexed {
  /** As `holdIndex` asks for them. */
  bundles: HeldBundle[];
  items: number;
  /** From the start of the process to its end. */
  seconds: number;
  /** Its peak. */
  megabytes: number;
}

/** A bundle that is to be made, as the process is told of it; behind it come the sources, segment by segment. */
export interface ToldLevel extends Omit<BundleRecords, 'segments'> {
  lengths: number[];
}

/** Lines are given together: one by one they would cost more than what they tell. */
const LINES_TOGETHER = 512;

export interface WorkerOptions extends SearchIndexOptions {
  /** Where the items' files are. */
  contentDir: string;
  /** The site's address, which decides what of a body is shown. */
  site: string;
  /** Whether texts of items will be told. Then it waits for one that it needs until no more come. */
  expectsTexts: boolean;
}

export interface Indexing {
  /**
   * Tell the text of an item's body, as `toPlainText` gives it; codes that are not indexed are passed over.
   * Only where they are expected, and then `endTexts` must be called.
   */
  tellText(code: string, text: string): void;
  endTexts(): void;
  /**
   * Wait until it has its sources. Who works on without a pause keeps them from it: they go through a pipe,
   * a little at a time.
   */
  taken: Promise<undefined>;
  /** @throws {Error} what it fails with; it never outlives this process's wait */
  done: Promise<Indexed>;
}

/**
 * Make the search index in a process of its own, which is told of the bundles that changed; where none did there is
 * no process.
 *
 * @param sources oldest first
 */
export function startIndexing(
  sources: readonly IndexSource[],
  options: WorkerOptions,
  signal: AbortSignal,
): Indexing {
  const { cacheDir, site, verify } = options;
  const planned = planIndex(sources, site, verify ? undefined : new Cache(cacheDir));
  if (planned.length > 0 && planned.every(isKept)) return standing(planned, sources.length);
  const texts = new PassThrough();
  if (!options.expectsTexts) texts.end();
  const { promise: taken, resolve: take } = Promise.withResolvers<undefined>();
  const feed = async (give: Give): Promise<void> => {
    const lines = toLines(planned);
    let some = '';
    let count = 0;
    for (const line of lines) {
      some += line;
      count += 1;
      if (count % LINES_TOGETHER > 0) continue;
      await give(some);
      some = '';
    }
    await give(`${some}\n`);
    take(undefined);
    for await (const text of texts) await give(String(text));
  };
  const [file, ...words] = startWords('search/build/index-process');
  const done = runScript(file, [...words, JSON.stringify(options)], {
    feed,
    node: SMALL_HEAP,
    signal,
  }).then((told) => JSON.parse(told) as Indexed);
  return {
    taken: Promise.race([taken, done.then(nothing, nothing)]),
    tellText: (code, text) => void texts.write(toLine([code, text])),
    endTexts: () => void texts.end(),
    done,
  };
}

/** An index that is there already. */
function standing(bundles: readonly BuiltBundle[], items: number): Indexing {
  const indexed = {
    bundles: bundles.map(({ name, digest, meta }) => ({ name, digest, meta })),
    items,
  };
  return {
    taken: Promise.resolve(undefined),
    tellText: nothing,
    endTexts: nothing,
    done: Promise.resolve({ ...indexed, seconds: 0, megabytes: 0 }),
  };
}

function* toLines(planned: readonly Planned<KnownSource>[]): Generator<string, undefined> {
  for (const level of planned) {
    if (isKept(level)) {
      yield toLine(level);
      continue;
    }
    const { name, open, segments } = level;
    yield toLine({ name, open, lengths: segments.map(({ length }) => length) } satisfies ToldLevel);
    for (const segment of segments) for (const { source } of segment) yield toLine(source);
  }
}

const toLine = (told: unknown): string => `${JSON.stringify(told)}\n`;

const nothing = (): undefined => undefined;
