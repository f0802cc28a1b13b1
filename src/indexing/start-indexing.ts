import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { SearchIndexOptions } from '../search/index/build.ts';
import type { IndexSource } from './source.ts';

const WORKER = fileURLToPath(new URL('worker.ts', import.meta.url));

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
 * @throws {Error} with the worker's own words when it fails; it never outlives this process's wait
 */
export async function startIndexing(
  sources: readonly IndexSource[],
  options: SearchIndexOptions,
  signal: AbortSignal,
): Promise<Indexed> {
  const worker = spawn(process.execPath, [WORKER, JSON.stringify(options)], {
    stdio: ['pipe', 'pipe', 'pipe'],
    signal,
    killSignal: 'SIGKILL',
  });
  const ended = once(worker, 'close');
  const complaint = text(worker.stderr);
  const told = text(worker.stdout);
  const lines = Readable.from(sources).map((source) => `${JSON.stringify(source)}\n`);
  // A worker that dies tells why on its way; a broken pipe to it tells nothing more.
  await pipeline(lines, worker.stdin).catch(() => undefined);
  const [code] = (await ended) as [number | null];
  if (code !== 0)
    throw new Error((await complaint).trim() || `The search index ended with ${code}`);
  return JSON.parse(await told) as Indexed;
}
