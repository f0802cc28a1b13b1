import { createReadStream, readFileSync } from 'node:fs';
import { isWxr } from '../editorial/importers/detect-kind.ts';
import type { ImportErrorKind } from '../editorial/importers/import-warning.ts';
import { codeOf, readStart } from './safe-files.ts';

/** A file to import: an export to be streamed, the bytes of what holds one item, or why it is neither. */
export type ImportSource =
  | { kind: 'export'; open: () => AsyncIterable<string> }
  | { kind: 'item'; bytes: Buffer }
  | { kind: 'refused'; refusal: ImportErrorKind };

/** More bytes than a page has that holds one item; an export may be of any size. */
const LARGEST = 10_000_000;
/** Enough to tell what a file is without holding it. */
const START = 4096;

/** Open what a command line names. Only a regular file is read: a link, a pipe or a device may never end. */
export function openSource(file: string): ImportSource {
  try {
    const read = readStart(file, START);
    if (typeof read === 'string') return { kind: 'refused', refusal: read };
    if (isWxr(read.start.toString('utf8')))
      return { kind: 'export', open: () => createReadStream(file, 'utf8') };
    return read.size > LARGEST
      ? { kind: 'refused', refusal: 'too-large' }
      : { kind: 'item', bytes: readFileSync(file) };
  } catch (error) {
    const isMissing = ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE'];
    return {
      kind: 'refused',
      refusal: isMissing.includes(codeOf(error)) ? 'no-file' : 'unreadable-file',
    };
  }
}
