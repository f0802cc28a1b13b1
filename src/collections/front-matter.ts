import type { Problem } from '../lib/diagnostics/diagnostic.ts';

/** A text cut in pieces, which together are the text. */
export interface TextParts {
  ok: true;
  /** The line `---`, with its end. */
  opening: string;
  yaml: string;
  /** The line `---`, with its end if it has one. */
  closing: string;
  body: string;
}

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
  problem: Problem;
  line: number;
}

const OPENING = /^---[ \t]*\n/u;
/** A line feed alone ends a line, as in YAML: U+2028 in a title does not. */
const CLOSING = /\n---[ \t]*(?:\n|$)/gu;

/**
 * Cut a text into its front matter and its body: it opens with a line `---` and has a second one.
 * Anything else is refused with the line to look at; nothing is guessed, so that no text of an editor is
 * taken for the other part. Everyone who cuts front matter cuts it here; it runs in browsers, too.
 *
 * @param text with `\n` at line ends and no byte order mark, as `toUnixLines` gives it
 */
export function splitFrontMatterText(text: string): TextParts | Unreadable {
  const opening = OPENING.exec(text)?.[0];
  if (opening === undefined) return refused('no-front-matter', 1);
  // From the end of the opening line: front matter may be empty.
  CLOSING.lastIndex = opening.length - 1;
  const found = CLOSING.exec(text);
  if (!found) return refused('front-matter-open', 1);
  const start = found.index + 1;
  const closing = found[0].slice(1);
  return {
    ...{ ok: true, opening, closing },
    yaml: text.slice(opening.length, start),
    body: text.slice(start + closing.length),
  };
}

/**
 * The same for the bytes of a content file: UTF-8, with a byte order mark or without, with any line
 * ends.
 */
export function splitFrontMatter(bytes: Uint8Array): Parts | Unreadable {
  const written = decode(bytes);
  if (written === undefined) return refused('not-utf8', lineOfBadByte(bytes));
  const text = toUnixLines(written);
  if (text.trim() === '') return refused('empty-file', 1);
  const parts = splitFrontMatterText(text);
  if (!parts.ok) return parts;
  const { yaml, body } = parts;
  return { ok: true, yaml, yamlLine: 2, body, bodyLine: 3 + countLines(yaml) };
}

/** The text without a byte order mark, with `\n` at line ends. */
export const toUnixLines = (text: string): string =>
  text.replace(/^\uFEFF/u, '').replace(/\r\n?/gu, '\n');

const refused = (
  code: 'empty-file' | 'front-matter-open' | 'no-front-matter' | 'not-utf8',
  line: number,
): Unreadable => ({ ok: false, problem: { code, params: {} }, line });

const countLines = (text: string): number => text.split('\n').length - 1;

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** @returns undefined for what is no UTF-8 */
function decode(bytes: Uint8Array): string | undefined {
  try {
    return UTF8.decode(bytes);
  } catch {
    return undefined;
  }
}

/** The first line, from 1, that is no UTF-8. */
export function lineOfBadByte(bytes: Uint8Array): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const newline = bytes.indexOf(0x0a, start);
    const end = newline === -1 ? bytes.length : newline;
    if (decode(bytes.subarray(start, end)) === undefined) return line;
    start = end + 1;
  }
  return line;
}
