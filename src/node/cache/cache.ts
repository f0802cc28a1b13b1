import { mkdirSync, readdirSync, rmSync, type Stats } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isInTheMaking, moveOver, partOf } from '../files/atomic-write.ts';
import { readChecksummed, writeChecksummed } from './checksummed-file.ts';
import { folderSealOf, isFolderWhole, writeFolderDigest } from './folder-digest.ts';
import { KeptMap } from './kept-map.ts';
import { LostChunk, type OpenedMap } from './opened-map.ts';
import { stampMtime, statStamped } from './mtime-stamp.ts';

export { LostChunk, type KeptMap, type OpenedMap };

/** Files of layouts before this one, and what their writers left beside, which nobody reads any more. */
const FORMER = ['history.json', 'media.json', 'originals.json', 'check.json', 'check-media.json'];

/**
 * A folder of what is kept between runs: the one home of all kept state. Whatever is there may be
 * deleted, cut, mixed up or of another version, and is then as if it were not there
 * (docs/decisions/0008). There are four ways to keep, by how a thing is used:
 *
 * - a text that is read whole, under its digest and the version of its reader (`readText`, `writeText`);
 * - something about each of many, in chunks (`map`);
 * - a file that is linked into the site unread, under a name that tells all it is made from and with a stamp
 *   that one `stat` reads (`make`, `put`, `stat`);
 * - a folder of a few megabytes that is used whole, with a digest beside it (`putFolder`, `hasFolder`).
 *
 * All is written beside and renamed, so nobody sees half of a thing.
 */
export class Cache {
  readonly dir: string;
  readonly #folders = new Set<string>();

  constructor(dir: string) {
    this.dir = dir;
  }

  /** A part of it, in a folder of its own. */
  below(folder: string): Cache {
    return new Cache(this.pathOf(folder));
  }

  /** @param name below the folder, with `/` */
  pathOf(name: string): string {
    return path.join(this.dir, name);
  }

  /** @param version names what the text is and which program reads it so, in one line */
  readText(name: string, version: string): string | undefined {
    return readChecksummed(this.pathOf(name), version);
  }

  writeText(name: string, version: string, text: string): void {
    writeChecksummed(this.pathOf(name), version, text);
  }

  /** The maps that are kept in a folder. */
  map<Value>(folder: string): KeptMap<Value> {
    return new KeptMap<Value>(this.pathOf(folder));
  }

  /** What the system knows of a file that is as it was made; undefined for every other. */
  stat(name: string): Stats | undefined {
    return statStamped(this.pathOf(name));
  }

  /** Keep a file. @param write puts its bytes into the path it is given */
  async make(name: string, write: (part: string) => Promise<void>): Promise<void> {
    const file = this.pathOf(name);
    this.#makeFolder(path.dirname(file));
    const part = partOf(file);
    try {
      await write(part);
      stampMtime(part, path.basename(name));
      moveOver(part, file);
    } catch (error) {
      await rm(part, { force: true });
      throw error;
    }
  }

  put(name: string, bytes: string | Uint8Array): Promise<void> {
    return this.make(name, (part) => writeFile(part, bytes));
  }

  /** Whether a folder holds what `putFolder` kept, every byte of it. */
  hasFolder(name: string): boolean {
    return isFolderWhole(this.pathOf(name));
  }

  /** Keep a finished folder, which stands beside and is moved over what is there. */
  putFolder(name: string, made: string): void {
    writeFolderDigest(made, this.pathOf(name));
    moveOver(made, this.pathOf(name));
  }

  /** Remove all but one folder, and what others may still be making. */
  keepOnlyFolder(name: string): void {
    const kept = [name, path.basename(folderSealOf(name))];
    for (const each of this.names())
      if (!kept.includes(each) && !isInTheMaking(this.pathOf(each))) this.remove(each);
  }

  /** A path beside, for what is made by somebody else and then put here. */
  partOf(name: string): string {
    return partOf(this.pathOf(name));
  }

  /** The names in a folder; none where it does not exist. */
  names(folder = ''): string[] {
    try {
      return readdirSync(this.pathOf(folder)).sort();
    } catch {
      return [];
    }
  }

  remove(name: string): void {
    this.#folders.clear();
    rmSync(this.pathOf(name), { recursive: true, force: true });
  }

  /** Remove what earlier programs kept in another form at the top of a cache. */
  removeFormer(): void {
    for (const name of this.names())
      if (FORMER.some((former) => name.startsWith(former))) this.remove(name);
  }

  /** Each once: of fragments there are many thousands. */
  #makeFolder(dir: string): void {
    if (this.#folders.has(dir)) return;
    mkdirSync(dir, { recursive: true });
    this.#folders.add(dir);
  }
}
