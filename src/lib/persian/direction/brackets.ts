/** What ends whatever is read from left to right: right-to-left letters, Persian marks, objects. */
export const BREAK =
  /[\p{scx=Arab}\p{scx=Hebr}\p{scx=Syrc}\p{scx=Thaa}\p{scx=Nkoo}«»‹›\u200C\u2028\u2029\u2066-\u2069\uFFFC]/u;
const DIGIT = /[0-9\u0660-\u0669\u06F0-\u06F9٫٬]/u;

/** Whether a character ends a foreign phrase. Digits of every set may stand in one. */
export const breaksPhrase = (character: string): boolean =>
  character > '\u0080' && BREAK.test(character) && !DIGIT.test(character);

export const CLOSING: Readonly<Record<string, string>> = {
  '(': ')',
  '[': ']',
  '{': '}',
  '“': '”',
  '"': '"',
};
const CLOSERS = new Set(Object.values(CLOSING));

export const isCloser = (character: string): boolean => CLOSERS.has(character);

/** A bracket's partner is looked for so far, which keeps the cost of a text of brackets linear. */
const SIGHT = 160;

/**
 * The index of the mark that closes the bracket or quotation mark at `at`, or -1 where there is none,
 * or something Persian stands before it.
 */
export function closingIndex(text: string, at: number): number {
  const opener = text[at] ?? '';
  const closer = CLOSING[opener];
  let depth = 0;
  for (let index = at + 1; index < Math.min(text.length, at + SIGHT); index++) {
    const character = text[index] ?? '';
    if (character === closer) {
      if (depth === 0) return index;
      depth -= 1;
    } else if (character === opener) depth += 1;
    else if (character === '\n' || breaksPhrase(character)) return -1;
  }
  return -1;
}
