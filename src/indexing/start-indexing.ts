import { PassThrough } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { runApart } from '../processes/run-apart.ts';
import type { SearchIndexOptions } from '../search/index/build.ts';
import type { IndexSource } from './source.ts';

const WORKER = fileURLToPath(new URL('worker.ts', import.meta.url));

/** Collect sooner than V8 would: the index has a core's time to spare, its pages' neighbour no memory. */
const SMALL_HEAP = ['--heap-growing-percent=20'];

/** What the index cost and holds. */
export interface Indexed {
  items: number;
  /** From the start of the process to its end. */
  seconds: number;
  /** Its peak. */
  megabytes: number;
}

export interface WorkerOptions extends SearchIndexOptions {
  /** The site's address. */
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

/** Make the search index in a process of its own. */
export function startIndexing(
  sources: readonly IndexSource[],
  options: WorkerOptions,
  signal: AbortSignal,
): Indexing {
  const texts = new PassThrough();
  if (!options.expectsTexts) texts.end();
  const { promise: taken, resolve: take } = Promise.withResolvers<undefined>();
  const input = async function* (): AsyncGenerator<string | Buffer> {
    for (const source of sources) yield `${JSON.stringify(source)}\n`;
    yield '\n';
    // Asked for more, so all of these went into the pipe.
    take(undefined);
    yield* texts;
  };
  const done = runApart(WORKER, [JSON.stringify(options)], {
    input: input(),
    node: SMALL_HEAP,
    signal,
  }).then((told) => JSON.parse(told) as Indexed);
  return {
    taken: Promise.race([taken, done.then(nothing, nothing)]),
    tellText: (code, text) => void texts.write(`${JSON.stringify([code, text])}\n`),
    endTexts: () => void texts.end(),
    done,
  };
}

const nothing = (): undefined => undefined;
