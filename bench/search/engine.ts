import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';

import type { Cost } from '../../testkit/site/measure.ts';

/** An engine with items in it. */
export interface Engine {
  name: string;
  build: Cost;
  /** The ids of what is found, best first. */
  find(query: string): Promise<string[]>;
  /** What a reader downloads and waits for: for a first question with ten results, and for another after it. */
  visit(first: string, second: string): Promise<{ first: Download; second: Download }>;
}

export interface Download {
  /** Bytes as the files are, and as a server with gzip sends them. */
  plain: number;
  gzip: number;
  /** From the question to the tenth result, read from disk. */
  milliseconds: number;
}

export type ReadFile = (file: string) => Promise<Buffer>;

/** Reads files and counts them: what is not compressed already would be by a server. */
export function counting(): { read: ReadFile; take(): { plain: number; gzip: number } } {
  let counts = { plain: 0, gzip: 0 };
  return {
    read: async (file) => {
      const bytes = await readFile(file);
      const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
      counts.plain += bytes.length;
      counts.gzip += packed ? bytes.length : gzipSync(bytes).length;
      return bytes;
    },
    take: () => {
      const taken = counts;
      counts = { plain: 0, gzip: 0 };
      return taken;
    },
  };
}

export async function timed(
  work: () => Promise<unknown>,
  take: () => { plain: number; gzip: number },
): Promise<Download> {
  const started = performance.now();
  await work();
  return { milliseconds: performance.now() - started, ...take() };
}
