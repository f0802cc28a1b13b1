/**
 * A character that rules a terminal or turns the text around it instead of being read: a control (ESC
 * begins an escape sequence, ECMA-48), a mark of direction, half a surrogate pair, a line end of Unicode,
 * a space without width, a byte order mark, or a letter of the invisible plane of tags. A half-space is
 * Persian spelling, and a joiner holds an emoji together.
 */
const UNSEEN =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\u200B\u2060-\u2064\uFEFF\u{E0000}-\u{E007F}]/gu;

/** So much of what an editor wrote is quoted; the location in the file tells the rest. */
const LONGEST_QUOTED = 200;

/** A character by its number: «<U+202E>». */
export const spellOut = (character: string): string =>
  `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`;

/** One line for people at a terminal or a page, with every character in it that nobody sees written out. */
export const showText = (line: string): string => line.replace(UNSEEN, spellOut);

/** The same for several lines: their ends stay. */
export const showLines = (text: string): string => text.split('\n').map(showText).join('\n');

/** JSON with the same characters as escapes: it reads back as the very same value (RFC 8259, 7). */
export const showJson = (value: unknown): string =>
  JSON.stringify(value).replace(UNSEEN, (character) =>
    Array.from({ length: character.length }, (_, at) => {
      const unit = character.charCodeAt(at).toString(16).padStart(4, '0');
      return String.raw`\u${unit}`;
    }).join(''),
  );

/** What an editor wrote, short enough to stand within a sentence. */
export const cutQuoted = (value: string): string =>
  value.length > LONGEST_QUOTED
    ? `${value.slice(0, LONGEST_QUOTED).replace(/[\uD800-\uDBFF]$/u, '')}…`
    : value;
