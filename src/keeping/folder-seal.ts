import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import path from 'node:path';
import { keepText, readKeptText } from './kept-text.ts';

/** A folder's seal lies beside it, so that the folder may be published as it is. */
const sealOf = (dir: string): string => `${dir}.seal`;

/**
 * Note all that a finished folder holds, to be told later whether it still does. For folders of a few
 * megabytes: every file is read.
 *
 * @param name the path that it will be kept by
 */
export function sealFolder(dir: string, name: string): void {
  keepText(sealOf(name), path.basename(name), digestOfFolder(dir));
}

export function isFolderSealed(dir: string): boolean {
  try {
    const sealed = readKeptText(sealOf(dir), path.basename(dir));
    return sealed !== undefined && sealed === digestOfFolder(dir);
  } catch {
    return false;
  }
}

function digestOfFolder(dir: string): string {
  const hash = createHash('sha256');
  const files = readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => ({ entry, file: path.join(entry.parentPath, entry.name) }));
  for (const { entry, file } of files.sort((a, b) => (a.file < b.file ? -1 : 1))) {
    const bytes = entry.isSymbolicLink() ? Buffer.from(readlinkSync(file)) : readFileSync(file);
    hash.update(`${path.relative(dir, file)}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('base64url');
}
