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

/**
 * Make the search index in a process of its own.
 * @throws {Error} what it fails with; it never outlives this process's wait
 */
export async function startIndexing(
  sources: readonly IndexSource[],
  options: SearchIndexOptions,
  signal: AbortSignal,
): Promise<Indexed> {
  const input = sources.values().map((source) => `${JSON.stringify(source)}\n`);
  return JSON.parse(
    await runApart(WORKER, [JSON.stringify(options)], { input, node: SMALL_HEAP, signal }),
  ) as Indexed;
}
