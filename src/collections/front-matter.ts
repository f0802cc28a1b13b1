import { isUtf8 } from 'node:buffer';
import type { FaultKind } from '../lib/fault.ts';

/** A file cut in two; lines count from 1. */
export interface Parts {
  ok: true;
  yaml: string;
  yamlLine: number;
  body: string;
  bodyLine: number;
}

export interface Unreadable {
  ok: false;
  kind: FaultKind;
  line: number;
}

/**
 * Cut a content file into its front matter and its body.
 *
 * The file is UTF-8 (a byte order mark is allowed, any line ends), opens with a line `---` and has a
 * second one. Anything else is refused with the line to look at; nothing is guessed, so that no text of
 * an editor is taken for the other part.
 */
export function splitFrontMatter(bytes: Buffer): Parts | Unreadable {
  if (!isUtf8(bytes)) return { ok: false, kind: 'not-utf8', line: lineOfBadByte(bytes) };
  const text = bytes
    .toString('utf8')
    .replace(/^\uFEFF/u, '')
    .replace(/\r\n?/gu, '\n');
  if (text.trim() === '') return { ok: false, kind: 'empty-file', line: 1 };
  if (!/^---[ \t]*\n/u.test(text)) return { ok: false, kind: 'no-front-matter', line: 1 };
  const yamlStart = text.indexOf('\n') + 1;
  const fence = /^---[ \t]*$/mu;
  const close = fence.exec(text.slice(yamlStart));
  if (!close) return { ok: false, kind: 'front-matter-open', line: 1 };
  const yaml = text.slice(yamlStart, yamlStart + close.index);
  const body = text.slice(yamlStart + close.index + close[0].length + 1);
  return { ok: true, yaml, yamlLine: 2, body, bodyLine: 3 + countLines(yaml) };
}

const countLines = (text: string): number => text.split('\n').length - 1;

/** The first line, from 1, that is no UTF-8. */
export function lineOfBadByte(bytes: Buffer): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const newline = bytes.indexOf(0x0a, start);
    const end = newline === -1 ? bytes.length : newline;
    if (!isUtf8(bytes.subarray(start, end))) return line;
    start = end + 1;
  }
  return line;
}
