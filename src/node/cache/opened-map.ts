import { partitionPoint } from '../../lib/partition-point.ts';
import type { Chunk } from './chunk.ts';

/** A part of a kept map cannot be read: what it held is not known any more. */
export class LostChunk extends Error {
  constructor(name: string) {
    super(`A chunk of the kept map «${name}» is lost`);
    this.name = 'LostChunk';
  }
}

/** The chunks of a kept map in the order of their keys. */
export interface ChunkList {
  /** Names, by which two maps of a folder share what is the same in both. */
  names: readonly string[];
  /** The first key of each. */
  firsts: readonly string[];
}

/** A kept map of which only those chunks are read that are asked for. */
export class OpenedMap<Value> {
  /** What was noted beside the entries. */
  readonly note: unknown;
  readonly chunks: ChunkList;
  readonly #read: (name: string) => Chunk<Value> | undefined;
  readonly #values = new Map<string, ReadonlyMap<string, Value>>();

  /** @param read gives a chunk by its name; undefined where it is damaged or gone */
  constructor(note: unknown, chunks: ChunkList, read: (name: string) => Chunk<Value> | undefined) {
    this.note = note;
    this.chunks = chunks;
    this.#read = read;
  }

  /** @throws {LostChunk} */
  get(key: string): Value | undefined {
    const name = this.chunks.names[this.placeOf(key)];
    return name === undefined ? undefined : this.#valuesOf(name).get(key);
  }

  /** Where in the list the chunk stands that holds a key, or would. */
  placeOf(key: string): number {
    return Math.max(0, partitionPoint(this.chunks.firsts, (first) => first <= key) - 1);
  }

  /** The entries of one chunk, in their order. @throws {LostChunk} */
  chunkAt(place: number): Chunk<Value> {
    const name = this.chunks.names[place] ?? '';
    const chunk = this.#read(name);
    if (!chunk) throw new LostChunk(name);
    return chunk;
  }

  /**
   * The keys that may have another value in another map of the same folder, or none: those of the chunks that are
   * not in both. @throws {LostChunk}
   */
  keysUnlike(other: OpenedMap<Value>): Set<string> {
    const keys = new Set<string>();
    for (const [one, two] of [
      [this, other],
      [other, this],
    ] as const) {
      const shared = new Set(two.chunks.names);
      for (const name of one.chunks.names)
        if (!shared.has(name)) for (const key of one.#valuesOf(name).keys()) keys.add(key);
    }
    return keys;
  }

  #valuesOf(name: string): ReadonlyMap<string, Value> {
    const known = this.#values.get(name);
    if (known) return known;
    const chunk = this.#read(name);
    if (!chunk) throw new LostChunk(name);
    // As many values as keys: they were written so.
    const values = new Map(chunk.keys.map((key, at) => [key, chunk.values[at] as Value]));
    this.#values.set(name, values);
    return values;
  }
}
