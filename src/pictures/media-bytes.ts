import { isUtf8 } from 'node:buffer';
import { fileTypeFromBuffer } from 'file-type';

/** As much of a file as tells what it is. */
export const HEAD = 256 * 1024;

/**
 * What the first bytes of a file are, as `file-type` calls it (`jpg`, `mp4`, `pdf`, …); `svg`, `text` and
 * `markup` for what has no signature; undefined for what nobody knows.
 *
 * @param head the first bytes, at most `HEAD`
 */
export async function typeOfBytes(head: Buffer): Promise<string | undefined> {
  try {
    const found = (await fileTypeFromBuffer(head))?.ext;
    if (found !== undefined && found !== 'xml') return found;
  } catch {
    // A file that is cut off, or made to be misread.
    return undefined;
  }
  const text = asText(head);
  if (text === undefined) return undefined;
  if (!/^\s*</u.test(text)) return 'text';
  return isDrawing(text) ? 'svg' : 'markup';
}

/** Text that all browsers take for text: UTF-8, without the controls that no text has. */
function asText(head: Buffer): string | undefined {
  // The last character may be cut.
  const whole = [0, 1, 2, 3].map((cut) => head.subarray(0, head.length - cut)).find(isUtf8);
  if (whole === undefined || whole.length === 0) return undefined;
  const text = whole.toString('utf8').replace(/^\uFEFF/u, '');
  return /[\0-\x08\x0B\x0E-\x1F\x7F]/u.test(text) ? undefined : text;
}

/** Whether the first element is `svg`, after what may stand before it. */
function isDrawing(text: string): boolean {
  let at = 0;
  for (;;) {
    at += /^\s*/u.exec(text.slice(at))?.[0].length ?? 0;
    const end = PROLOGUE.find(([start]) => text.startsWith(start, at))?.[1];
    if (end === undefined) return /^<svg[\s>/]/u.test(text.slice(at, at + 5));
    const next = text.indexOf(end, at);
    if (next === -1) return false;
    at = next + end.length;
  }
}

/** XML declaration, comment, document type; one with declarations of its own is passed over. */
const PROLOGUE = [
  ['<?', '?>'],
  ['<!--', '-->'],
  ['<!DOCTYPE', '>'],
] as const;
