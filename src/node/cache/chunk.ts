import { crc32 } from 'node:zlib';

/** Some entries of a map; a value has its key's index. */
export interface Chunk<Value> {
  keys: readonly string[];
  values: readonly Value[];
}

/** One key in so many ends its chunk. */
const STEP = 128;

/** Whether a chunk ends behind a key, whatever stands before it. */
export const endsChunk = (key: string): boolean => crc32(key) % STEP === 0;

/**
 * Cut a map, sorted by code unit, into chunks. Where one ends depends on the key that stands there alone,
 * so an entry that comes or goes changes its own chunk, and where it ended one, the next.
 */
export function toChunks<Value>(map: ReadonlyMap<string, Value>): Chunk<Value>[] {
  const sorted = [...map].sort(([a], [b]) => (a < b ? -1 : 1));
  const chunks: Chunk<Value>[] = [];
  for (let from = 0, to = 1; from < sorted.length; to += 1) {
    if (to < sorted.length && !endsChunk(sorted[to - 1]?.[0] ?? '')) continue;
    const entries = sorted.slice(from, to);
    chunks.push({ keys: entries.map(([key]) => key), values: entries.map(([, value]) => value) });
    from = to;
  }
  return chunks;
}

export function addTo<Value>(map: Map<string, Value>, { keys, values }: Chunk<Value>): void {
  // As many values as keys: they were written so.
  keys.forEach((key, at) => map.set(key, values[at] as Value));
}

/** Whether two chunks hold the very same values. */
export const isSame = <Value>(a: Chunk<Value>, b: Chunk<Value>): boolean =>
  a.keys.length === b.keys.length &&
  a.keys.every((key, at) => key === b.keys[at] && a.values[at] === b.values[at]);
