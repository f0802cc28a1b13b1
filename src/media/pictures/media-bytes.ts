import { isUtf8 } from 'node:buffer';

/** As much of a file as tells what it is. */
export const HEAD = 256 * 1024;

/**
 * What the first bytes of a file are, as `file-type` calls it (`jpg`, `mp4`, `pdf`, …); `svg`, `text` and
 * `markup` for what has no signature; undefined for what nobody knows.
 *
 * @param head the first bytes, at most `HEAD`
 */
export async function typeOfBytes(head: Buffer): Promise<string | undefined> {
  // Loaded when the first file is looked at: a build that keeps all its pictures needs none of its 40 modules.
  const { fileTypeFromBuffer } = await import('file-type');
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
  return /(?![\t\n\f\r])\p{Cc}/u.test(text) ? undefined : text;
}

/** What may stand before the first element of XML: white space, a declaration, comments, a document type. */
const PROLOGUE = /^(?:\s+|<\?[^]*?\?>|<!--[^]*?-->|<!DOCTYPE[^[>]*(?:\[[^\]]*\]\s*)?>)/iu;

/** Whether the first element is `svg`. */
function isDrawing(text: string): boolean {
  let rest = text;
  for (let found = PROLOGUE.exec(rest); found; found = PROLOGUE.exec(rest))
    rest = rest.slice(found[0].length);
  return /^<(?:svg:)?svg[\s>/]/u.test(rest);
}
