import { readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { digestOf } from '../digest.ts';
import { isInTheMaking, writeWhole } from '../files/atomic-write.ts';
import { readRegularFile } from '../files/read-regular-file.ts';
import { readChecksummed, readSound, writeChecksummed } from './checksummed-file.ts';
import { addTo, endsChunk, isSame, toChunks, type Chunk } from './chunk.ts';
import { LostChunk, OpenedMap, type ChunkList } from './opened-map.ts';

/** What was kept of a map. */
export interface Kept<Value> {
  /** Sorted by code unit. */
  entries: Map<string, Value>;
  /** What was noted beside them. */
  note: unknown;
  /** False where entries are missing because what they were kept in is damaged. */
  isWhole: boolean;
}

/** A map as it was read. */
interface Whole<Value> {
  version: string;
  entries: ReadonlyMap<string, Value>;
  opened: OpenedMap<Value>;
}

const INDEX = '.index';

/**
 * Maps of something about every item, page or picture, kept so that a publish writes as much as it
 * changes and no text ever holds all of one: the sorted entries are cut into chunks of some hundred, each
 * a file named by the digest of its bytes, and an index lists a map's chunks. Where a chunk ends depends on
 * the key that stands there alone (content-defined chunking), so what comes or goes changes its own chunk.
 * Maps of one folder share the chunks that are the same in both.
 *
 * The index is written last, so a map is the one before or the one after. Who writes beside another process
 * may find chunks missing next time: what is missing is told, and made again.
 *
 * An entry counts as the same when its value is the very one that was read: give another value where
 * something changed, and never change one in place.
 */
export class KeptMap<Value> {
  readonly #dir: string;
  /** What was read or written, by name. */
  readonly #chunks = new Map<string, Chunk<Value>>();
  /** The names of chunks by their first key. */
  readonly #byFirst = new Map<string, Set<string>>();
  /** What was read whole last, by name. */
  readonly #wholes = new Map<string, Whole<Value>>();

  constructor(dir: string) {
    this.#dir = dir;
  }

  /**
   * @param version differs when the program that reads may read otherwise, in one line
   * @returns undefined where nothing is kept by that name and version
   */
  read(name: string, version: string): Kept<Value> | undefined {
    const json = readChecksummed(this.#indexOf(name), `${name} ${version}`);
    if (json === undefined) return undefined;
    const { note, chunks, firsts } = parseIndex(json);
    const entries = new Map<string, Value>();
    let isWhole = true;
    for (const each of chunks) {
      const chunk = this.#chunks.get(each) ?? this.#readChunk(each);
      if (chunk) addTo(entries, chunk);
      else isWhole = false;
    }
    // Who reads may change the map.
    if (isWhole)
      this.#wholes.set(name, {
        version,
        entries: new Map(entries),
        opened: this.#opened(note, { names: chunks, firsts }),
      });
    return { entries, note, isWhole };
  }

  /**
   * The same map, of which a chunk is read when something of it is asked for. What is damaged is told then.
   * @returns undefined where nothing is kept by that name and version
   */
  open(name: string, version: string): OpenedMap<Value> | undefined {
    const json = readChecksummed(this.#indexOf(name), `${name} ${version}`);
    if (json === undefined) return undefined;
    const { note, chunks: names, firsts } = parseIndex(json);
    return this.#opened(note, { names, firsts });
  }

  /** Why `read` gives nothing: nothing is kept, another version is, or what is kept is damaged. */
  whyUnread(name: string, version: string): 'none' | 'version' | 'damaged' {
    const file = this.#indexOf(name);
    const sound = readSound(file);
    if (!sound) return statSync(file, { throwIfNoEntry: false }) ? 'damaged' : 'none';
    return sound.head === `${name} ${version}` ? 'damaged' : 'version';
  }

  has(name: string): boolean {
    return statSync(this.#indexOf(name), { throwIfNoEntry: false }) !== undefined;
  }

  /** Keep a map. @param note goes with it, as JSON */
  write(
    name: string,
    version: string,
    entries: ReadonlyMap<string, Value>,
    note: unknown = null,
  ): void {
    if (this.#writeSinceRead(name, version, entries, note)) return;
    const there = new Set(this.#names());
    const list = new ListWriter();
    for (const chunk of toChunks(entries)) list.add(this.#keep(chunk, there), firstOf(chunk));
    this.#writeIndex(name, version, list, note);
  }

  /**
   * Keep a map that is another one but for some entries: chunks without a change are neither read nor written.
   *
   * @param base of this very folder
   * @param changes values by key; undefined for what is to be gone
   * @throws {LostChunk} where a chunk of the base is damaged or gone
   */
  writeChanged(
    name: string,
    version: string,
    base: OpenedMap<Value>,
    changes: ReadonlyMap<string, Value | undefined>,
    note: unknown = null,
  ): void {
    const there = new Set(this.#names());
    const list = new ListWriter();
    const byPlace = Map.groupBy(changes.keys(), (key) => base.placeOf(key));
    const { names, firsts } = base.chunks;
    /** What has no chunk yet: the end of one that lost the key by which it ended. */
    let open = new Map<string, Value>();
    for (let place = 0; place < Math.max(1, names.length); place += 1) {
      const changed = byPlace.get(place) ?? [];
      const known = names[place];
      if (known !== undefined && changed.length === 0 && open.size === 0) {
        if (!there.has(known)) throw new LostChunk(known);
        list.add(known, firsts[place] ?? '');
        continue;
      }
      const entries = open;
      open = new Map();
      if (known !== undefined) addTo(entries, base.chunkAt(place));
      for (const key of changed) {
        const value = changes.get(key);
        if (value === undefined) entries.delete(key);
        else entries.set(key, value);
      }
      const isLast = place >= names.length - 1;
      for (const chunk of toChunks(entries))
        if (isLast || endsChunk(chunk.keys.at(-1) ?? ''))
          list.add(this.#keep(chunk, there), firstOf(chunk));
        else addTo(open, chunk);
    }
    this.#writeIndex(name, version, list, note);
  }

  remove(name: string): void {
    rmSync(this.#indexOf(name), { recursive: true, force: true });
  }

  /** Write what differs from what was read whole. @returns false where nothing was, or it is there no more */
  #writeSinceRead(
    name: string,
    version: string,
    entries: ReadonlyMap<string, Value>,
    note: unknown,
  ): boolean {
    const whole = this.#wholes.get(name);
    this.#wholes.delete(name);
    if (whole?.version !== version) return false;
    const changes = new Map<string, Value | undefined>();
    for (const [key, value] of entries)
      if (whole.entries.get(key) !== value) changes.set(key, value);
    for (const key of whole.entries.keys()) if (!entries.has(key)) changes.set(key, undefined);
    try {
      this.writeChanged(name, version, whole.opened, changes, note);
      return true;
    } catch (error) {
      if (error instanceof LostChunk) return false;
      throw error;
    }
  }

  #opened(note: unknown, list: ChunkList): OpenedMap<Value> {
    return new OpenedMap<Value>(
      note,
      list,
      (chunk) => this.#chunks.get(chunk) ?? this.#readChunk(chunk),
    );
  }

  #writeIndex(name: string, version: string, list: ListWriter, note: unknown): void {
    const json = JSON.stringify({ note, chunks: list.names, firsts: list.firsts } satisfies Index);
    const head = `${name} ${version}`;
    if (readChecksummed(this.#indexOf(name), head) !== json)
      writeChecksummed(this.#indexOf(name), head, json);
    this.#prune();
  }

  #keep(chunk: Chunk<Value>, there: ReadonlySet<string>): string {
    const known = this.#nameOf(chunk);
    if (known !== undefined && there.has(known)) return known;
    const json = JSON.stringify(chunk);
    const name = digestOf(json);
    // One that lies there unread may be damaged.
    if (!there.has(name) || !this.#chunks.has(name)) writeWhole(this.#fileOf(name), json);
    this.#remember(name, chunk);
    return name;
  }

  /** The name of a chunk of these very values. */
  #nameOf(chunk: Chunk<Value>): string | undefined {
    return Array.from(this.#byFirst.get(firstOf(chunk)) ?? []).find((name) => {
      const known = this.#chunks.get(name);
      return known !== undefined && isSame(known, chunk);
    });
  }

  #readChunk(name: string): Chunk<Value> | undefined {
    try {
      const json = readRegularFile(this.#fileOf(name)).toString('utf8');
      if (digestOf(json) !== name) return undefined;
      // A program of the index's version wrote it.
      const chunk = JSON.parse(json) as Chunk<Value>;
      this.#remember(name, chunk);
      return chunk;
    } catch {
      return undefined;
    }
  }

  #remember(name: string, chunk: Chunk<Value>): void {
    this.#chunks.set(name, chunk);
    const first = firstOf(chunk);
    this.#byFirst.set(first, (this.#byFirst.get(first) ?? new Set()).add(name));
  }

  /** Take away what no index lists, also what an older program left here. */
  #prune(): void {
    const names = this.#names();
    const indexes = names.filter((name) => name.endsWith(INDEX));
    const used = new Set(
      indexes.flatMap((name) => {
        const sound = readSound(path.join(this.#dir, name));
        return sound ? [name, ...parseIndex(sound.text).chunks] : [];
      }),
    );
    for (const name of names) {
      const file = path.join(this.#dir, name);
      if (used.has(name) || isInTheMaking(file)) continue;
      rmSync(file, { recursive: true, force: true });
    }
  }

  #names(): string[] {
    try {
      return readdirSync(this.#dir);
    } catch {
      return [];
    }
  }

  #indexOf(name: string): string {
    return path.join(this.#dir, `${name}${INDEX}`);
  }

  #fileOf(name: string): string {
    return path.join(this.#dir, name);
  }
}

interface Index {
  note: unknown;
  chunks: readonly string[];
  firsts: readonly string[];
}

/** The list of a map's chunks, as it grows. */
class ListWriter {
  readonly names: string[] = [];
  readonly firsts: string[] = [];

  add(name: string, first: string): void {
    this.names.push(name);
    this.firsts.push(first);
  }
}

/** Written by `write`: its digest says so. */
const parseIndex = (json: string): Index => JSON.parse(json) as Index;

const firstOf = ({ keys }: Chunk<unknown>): string => keys[0] ?? '';
