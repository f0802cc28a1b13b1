import { closeSync, constants, fstatSync, lstatSync, mkdirSync, openSync } from 'node:fs';
import { readSync, readFileSync, writeFileSync, type Stats } from 'node:fs';
import path from 'node:path';

/** More bytes than any picture or film has that stands in a repository. */
const LARGEST = 100_000_000;
const NO_LINK = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;

/**
 * The bytes of a regular file below a folder; undefined for anything else there, or on the way to it:
 * nothing, a folder, a link wherever it leads, a device, a file of another's.
 *
 * @param below a path whose parts are names, without `..`
 */
export function readBelow(folder: string, below: string): Buffer | undefined {
  const parts = below.split('/');
  const name = parts.pop() ?? '';
  const dir = folderBelow(folder, parts, false);
  if (dir === undefined) return undefined;
  let file: number;
  try {
    file = openSync(path.join(dir, name), NO_LINK);
  } catch {
    return undefined;
  }
  try {
    const stat = fstatSync(file);
    return stat.isFile() && stat.size <= LARGEST ? readFileSync(file) : undefined;
  } finally {
    closeSync(file);
  }
}

/**
 * Write a new file below a folder, with the folders it needs. Never over another one, never through a
 * link, never to be run.
 *
 * @returns false where something else is there or on the way to it
 * @throws {Error} what the machine refuses, such as a full disk
 */
export function writeNewBelow(folder: string, below: string, content: string | Buffer): boolean {
  const parts = below.split('/');
  const name = parts.pop() ?? '';
  const dir = folderBelow(folder, parts, true);
  if (dir === undefined) return false;
  try {
    // Exclusive: where anything bears the name, a link to nothing too, this fails.
    writeFileSync(path.join(dir, name), content, { flag: 'wx', mode: 0o644 });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST' || codeOf(error) === 'ENAMETOOLONG') return false;
    throw error;
  }
}

/** A folder below another, no part of the way a link; undefined where it is none, or is not there and not to be made. */
function folderBelow(folder: string, parts: readonly string[], make: boolean): string | undefined {
  let dir = folder;
  if (make) mkdirSync(folder, { recursive: true });
  for (const part of parts) {
    dir = path.join(dir, part);
    const stat = statOf(dir);
    if (!stat && make) mkdirSync(dir);
    else if (!stat?.isDirectory()) return undefined;
  }
  return dir;
}

/** The first bytes of a regular file, with its size, or why it is not read. Never waits for a pipe, never follows a link. */
export function readStart(
  file: string,
  bytes: number,
): { start: Buffer; size: number } | 'link' | 'directory' | 'not-a-file' {
  const stat = lstatSync(file);
  if (stat.isSymbolicLink()) return 'link';
  if (stat.isDirectory()) return 'directory';
  if (!stat.isFile()) return 'not-a-file';
  const handle = openSync(file, NO_LINK);
  try {
    const start = Buffer.alloc(bytes);
    return { start: start.subarray(0, readSync(handle, start, 0, bytes, 0)), size: stat.size };
  } finally {
    closeSync(handle);
  }
}

/** The thing of this name itself, were it a link. */
export const statOf = (file: string): Stats | undefined =>
  lstatSync(file, { throwIfNoEntry: false });

/** The code of a system call's error; empty for another one. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';
