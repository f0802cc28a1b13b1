import { linkSync, lstatSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { isPackable } from './is-packable.ts';
import { ENDINGS, pack, type Packing } from './packed-file.ts';

/** What `packFiles` did. */
export interface PackedFiles {
  /** Packed files that were made, and taken over from another tree. */
  made: number;
  taken: number;
}

/** How packed files come into a tree. */
export interface Packer {
  packings: readonly Packing[];
  /** Trees whose packed files may be taken over where the file itself is the same. */
  others: readonly string[];
  /** Puts packed bytes into the tree. @returns false where it is no tree any more: then nothing more is packed */
  put: (file: string, bytes: Buffer) => boolean;
  /** Larger files are left out; none unless given. In bytes. */
  largest?: number;
  /** Whether there is still something to do; asked before each file. */
  goesOn?: () => boolean;
}

/**
 * Let files of a tree lie packed beside themselves. What lies there already stays: who changes a file of a tree
 * takes its packed ones away.
 * @param dir the tree, whose files do not change meanwhile
 * @param files below it
 */
export async function packFiles(
  dir: string,
  files: Iterable<string>,
  { packings, others, put, largest = Infinity, goesOn = () => true }: Packer,
): Promise<PackedFiles> {
  const done: PackedFiles = { made: 0, taken: 0 };
  const queue = files[Symbol.iterator]();
  const packOne = async (file: string): Promise<boolean> => {
    for (const packing of packings) {
      const name = file + ENDINGS[packing];
      if (isThere(path.join(dir, name))) continue;
      if (others.some((other) => takeOver(other, dir, file, name))) done.taken += 1;
      else if (lstatSync(path.join(dir, file)).size <= largest) {
        const packed = await pack(await readFile(path.join(dir, file)), packing);
        if (packed && !put(name, packed)) return false;
        if (packed) done.made += 1;
      }
    }
    return true;
  };
  const lane = async (): Promise<void> => {
    for (let next = queue.next(); !next.done && goesOn(); next = queue.next())
      if (isPackable(next.value) && !(await packOne(next.value))) return;
  };
  await Promise.all(Array.from({ length: availableParallelism() }, lane));
  return done;
}

/** Put packed files into a tree that nobody is shown yet; whole, for another process may link them. */
export const putInto =
  (dir: string): Packer['put'] =>
  (file, bytes) => {
    const target = path.join(dir, file);
    writeFileSync(`${target}.part`, bytes);
    renameSync(`${target}.part`, target);
    return true;
  };

const isThere = (file: string): boolean => lstatSync(file, { throwIfNoEntry: false }) !== undefined;

/** @returns whether the packed file is that of another tree now, where it has the file with the same bytes */
function takeOver(other: string, dir: string, file: string, packed: string): boolean {
  try {
    if (!isSame(path.join(other, file), path.join(dir, file))) return false;
    linkSync(path.join(other, packed), path.join(dir, packed));
    return true;
  } catch {
    // It has none, or the file system no links.
    return false;
  }
}

function isSame(one: string, another: string): boolean {
  const [a, b] = [one, another].map((file) => lstatSync(file, { throwIfNoEntry: false }));
  if (!a?.isFile() || !b?.isFile() || a.size !== b.size) return false;
  return (a.ino === b.ino && a.dev === b.dev) || readFileSync(one).equals(readFileSync(another));
}
