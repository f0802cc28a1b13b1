import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readlinkSync } from 'node:fs';
import path from 'node:path';
import { readRegularFile } from '../files/read-regular-file.ts';
import { writeChecksummed, readChecksummed } from './checksummed-file.ts';

/** A folder's seal lies beside it, so that the folder may be published as it is. */
export const folderSealOf = (dir: string): string => `${dir}.seal`;

/**
 * Note all that a finished folder holds, to be told later whether it still does. For folders of a few
 * megabytes: every file is read.
 *
 * @param name the path that it will be kept by
 */
export function writeFolderDigest(dir: string, name: string): void {
  writeChecksummed(folderSealOf(name), path.basename(name), digestOfFolder(dir));
}

export function isFolderWhole(dir: string): boolean {
  try {
    const sealed = readChecksummed(folderSealOf(dir), path.basename(dir));
    return sealed !== undefined && sealed === digestOfFolder(dir);
  } catch {
    return false;
  }
}

function digestOfFolder(dir: string): string {
  const hash = createHash('sha256');
  for (const name of filesBelow(dir, '').sort()) {
    const file = path.join(dir, name);
    const bytes = lstatSync(file).isSymbolicLink()
      ? Buffer.from(readlinkSync(file))
      : readRegularFile(file);
    hash.update(`${name}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('base64url');
}

/** Not Node's own recursion, which follows links: all installed packages hang on one. */
function filesBelow(dir: string, below: string): string[] {
  return readdirSync(path.join(dir, below), { withFileTypes: true }).flatMap((entry) => {
    const name = path.posix.join(below, entry.name);
    return entry.isDirectory() ? filesBelow(dir, name) : [name];
  });
}
