/**
 * A text and where each of its characters stands in the file it was read from.
 *
 * What a parser gives as text is not always what the file holds: `\*` is `*`, `&nbsp;` a space, a
 * line of a quotation begins with `> `. Corrections are made in the file, so each character keeps
 * the place it came from: it is written in `[starts[i], ends[i])`.
 */
export interface AlignedText {
  text: string;
  starts: number[];
  ends: number[];
}

/** How one notation writes characters that it cannot write plainly. */
export interface Escapes {
  /** Sticky; matches one escaped character where it begins. */
  pattern: RegExp;
  decode(written: string): string;
}

const SPACE = /\s/;
/** What may stand between a line's end and its text: indentation, the sign of a quotation. */
const LINE_START = /[\s>]/;

/**
 * Find the characters of `text` in `source`, which begins at `offset` of the file. `undefined` where
 * the two do not agree, so that nothing there can be corrected.
 */
export function alignText(
  text: string,
  source: string,
  offset: number,
  escapes?: Escapes,
): AlignedText | undefined {
  const starts: number[] = [];
  const ends: number[] = [];
  const take = (from: number, to: number) => {
    starts.push(offset + from);
    ends.push(offset + to);
  };
  if (source === text) {
    for (let at = 0; at < text.length; at++) take(at, at + 1);
    return { text, starts, ends };
  }
  let at = 0;
  for (let index = 0; index < text.length; index++) {
    const character = text[index];
    const escape = escapeAt(source, at, escapes);
    if (escape !== undefined && escapes && text.startsWith(escapes.decode(escape), index)) {
      const units = escapes.decode(escape).length;
      for (let unit = 0; unit < units; unit++) take(at, at + escape.length);
      at += escape.length;
      index += units - 1;
      continue;
    }
    // A folded line end (YAML 1.2, 6.5) is a space; spaces about it are nothing.
    while (source[at] !== character && isSkipped(source[at], character)) at += 1;
    if (source[at] !== character && !(character === ' ' && source[at] === '\n')) return undefined;
    take(at, at + 1);
    at += 1;
  }
  return { text, starts, ends };
}

function escapeAt(source: string, at: number, escapes: Escapes | undefined): string | undefined {
  if (!escapes) return undefined;
  escapes.pattern.lastIndex = at;
  return escapes.pattern.exec(source)?.[0];
}

const isSkipped = (written: string | undefined, wanted: string | undefined): boolean =>
  written !== undefined &&
  LINE_START.test(written) &&
  !(wanted === ' ' && written === '\n') &&
  (SPACE.test(written) || written === '>');

/** The texts one after the other. */
export function joinAligned(parts: readonly AlignedText[]): AlignedText {
  return {
    text: parts.map(({ text }) => text).join(''),
    starts: parts.flatMap(({ starts }) => starts),
    ends: parts.flatMap(({ ends }) => ends),
  };
}

/** A character that stands for something no rule may look into: code, an address, a picture. */
export const STAND_IN = '\uFFFC';

export const standIn = (start: number, end: number, text = STAND_IN): AlignedText => ({
  text,
  starts: Array.from(text, () => start),
  ends: Array.from(text, () => end),
});
