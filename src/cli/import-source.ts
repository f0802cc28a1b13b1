import { createReadStream, readFileSync } from 'node:fs';
import { isChatData, isChatPage, isWxr } from '../editorial/importers/detect-kind.ts';
import type { ImportErrorKind } from '../editorial/importers/import-warning.ts';
import { codeOf, readStart } from './safe-files.ts';

/**
 * A file to import: an export of many items to be streamed, the bytes of what holds one item or one page
 * of a chat, or why it is none of these.
 */
export type ImportSource =
  | { kind: 'export' | 'chat'; open: () => AsyncIterable<string> }
  | { kind: 'item' | 'chat-page'; bytes: Buffer }
  | { kind: 'refused'; refusal: ImportErrorKind };

/** More bytes than a page has that holds one item; an export may be of any size. */
const LARGEST = 10_000_000;
/** A document brings its pictures with it. */
const LARGEST_DOCUMENT = 60_000_000;
const ZIP = 'PK\u0003\u0004';
/** Enough to tell what a file is without holding it. */
const START = 4096;

/** Open what a command line names. Only a regular file is read: a link, a pipe or a device may never end. */
export function openSource(file: string): ImportSource {
  try {
    const read = readStart(file, START);
    if (typeof read === 'string') return { kind: 'refused', refusal: read };
    const start = read.start.toString('utf8');
    const open = (): AsyncIterable<string> => createReadStream(file, 'utf8');
    if (isWxr(start)) return { kind: 'export', open };
    if (isChatData(start)) return { kind: 'chat', open };
    const isZip = start.startsWith(ZIP);
    if (read.size > (isZip ? LARGEST_DOCUMENT : LARGEST))
      return { kind: 'refused', refusal: 'too-large' };
    return { kind: isChatPage(start) ? 'chat-page' : 'item', bytes: readFileSync(file) };
  } catch (error) {
    const isMissing = ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE'];
    return {
      kind: 'refused',
      refusal: isMissing.includes(codeOf(error)) ? 'no-file' : 'unreadable-file',
    };
  }
}
