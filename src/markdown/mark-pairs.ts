/**
 * Marks that are still text after parsing: two asterisks, tildes or, in no Latin name (`__init__`), low
 * lines. More of them are stars and gaps to fill in; one is a footnote mark or a multiplication.
 */
export const MARK = /\*(?:\p{Cf}*\*)+|(?<![\w_])_{2,}(?![\w_])|~{2,}/gu;

/** What two marks of a kind make of what stands between them. */
export const ELEMENTS: Readonly<Record<string, string>> = {
  '**': 'strong',
  __: 'strong',
  '~~': 'del',
};

const SPACE = /^\s?$/;
const DIGIT = /^\p{Nd}$/u;
const WORD = /[\p{L}\p{N}]/u;

/** A mark found in a line, as typed. */
export interface Mark {
  mark: string;
  typed: string;
  /** What stands on its two sides; '' at an end of the line. */
  before: string;
  after: string;
}

/**
 * Whether two marks of a line belong together. One touches a word on its inner side only, or both stand
 * free where a line begins and what was bold can end. Neither is a mark between two digits, nor one
 * behind a word that could only close, or before one that could only open.
 */
export function isPair(open: Mark, close: Mark): boolean {
  if (ELEMENTS[close.mark] === undefined) return false;
  if (open.mark !== close.mark) return isBulletAndMark(open, close);
  if ([open, close].some(({ before, after }) => DIGIT.test(before) && DIGIT.test(after)))
    return false;
  const opens = !SPACE.test(open.after);
  const closes = !SPACE.test(close.before);
  const freeBefore = SPACE.test(open.before) || !WORD.test(open.before);
  const freeAfter = SPACE.test(close.after) || !WORD.test(close.after);
  if (!opens && !freeBefore) return false;
  if (!opens && !closes) return open.before === '' || open.before === '\n';
  return (opens && freeBefore) || (closes && freeAfter);
}

/** «*** متن**» at the start of a line: a bullet without its space, and bold text. */
const isBulletAndMark = (open: Mark, close: Mark): boolean =>
  open.mark === '***' &&
  close.mark === '**' &&
  (open.before === '' || open.before === '\n') &&
  !SPACE.test(close.before);

/** So many marks behind one are asked whether they are its partner: more of them in a line are no pairs. */
export const NEAR = 6;

/** The pairs of `**` in a text that an editor meant, as the offsets where the two begin. */
export function literalPairs(text: string): [open: number, close: number][] {
  const marks = Array.from(text.matchAll(MARK), ({ 0: typed, index }) => ({
    index,
    mark: typed.replace(/\p{Cf}/gu, ''),
    typed,
    before: text.slice(Math.max(0, index - 1), index),
    after: text.slice(index + typed.length, index + typed.length + 1),
  }));
  const pairs: [number, number][] = [];
  for (let at = 0; at < marks.length; at++) {
    const open = marks[at];
    const close =
      open &&
      marks
        .slice(at + 1, at + 1 + NEAR)
        .find((mark) => isPair(open, mark) && WORD.test(text.slice(open.index, mark.index)));
    if (!close) continue;
    if (open.mark === '**') pairs.push([open.index, close.index]);
    at = marks.indexOf(close, at);
  }
  return pairs;
}
