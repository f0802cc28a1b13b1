const QUOTE = /["“”„‟]/g;
const STRAIGHT = '"';
const PERSIAN_LETTER = /(?=\p{L})\p{Script=Arabic}/u;
const DIGIT = /[0-9٠-٩۰-۹]/;
const LETTER = /\p{L}/u;
const OUTER = ['«', '»'] as const;
/** For a quotation in a quotation (Unicode CLDR, fa: alternateQuotationStart and -End). */
const INNER = ['‹', '›'] as const;

type Pair = readonly [open: number, close: number];

/**
 * Straight and English quotation marks round Persian as « », inside « » as ‹ ›.
 *
 * A quotation without a Persian letter keeps its marks if it has Latin ones, and a mark without a
 * partner stays. The number of characters does not change.
 */
export function persianiseQuotes(text: string): string {
  const marks = quotingMarks(text);
  if (marks.length < 2) return text;
  const inPersian = PERSIAN_LETTER.test(text);
  const pairs = pairsOf(text, marks).filter(([open, close]) => {
    const quoted = text.slice(open + 1, close);
    return PERSIAN_LETTER.test(quoted) || (inPersian && !LETTER.test(quoted));
  });
  const characters = text.split('');
  const inside = openedInside(text, pairs);
  for (const [open, close] of pairs) {
    const [opening, closing] = inside.has(open) ? INNER : OUTER;
    characters[open] = opening;
    characters[close] = closing;
  }
  return hugQuoted(characters.join(''));
}

/**
 * The offsets of marks that quote: a mark right behind a digit opens nothing, so with nothing to close it
 * stands for inches, minutes or seconds of arc («تلویزیون 55"»).
 */
function quotingMarks(text: string): number[] {
  let open = 0;
  return [...text.matchAll(QUOTE)]
    .map(({ index }) => index)
    .filter((at) => {
      const role = roleOf(text, at);
      const isMeasure = DIGIT.test(text[at - 1] ?? '');
      if (isMeasure && open === 0) return false;
      if (!isMeasure && (role === 'opens' || (role === 'either' && open === 0))) open += 1;
      else open = Math.max(0, open - 1);
      return true;
    });
}

/** «گفت« متن »بود» → «گفت «متن» بود»: a space on the wrong side of a mark changes places with it. */
const hugQuoted = (text: string): string =>
  text
    .replace(/(?<=\p{L})([«‹]) (?=\p{L})/gu, ' $1')
    .replace(/(?<=\p{L}) ([»›])(?=\p{L})/gu, '$1 ');

/**
 * The same for the lines of a text, where a quotation may run over several: one line ends with its
 * only partnerless mark closing, and the last line before it that has one has it opening.
 */
export function persianiseQuotesInLines(lines: readonly string[]): string[] {
  const done = lines.map(persianiseQuotes);
  let opening: number | undefined;
  done.forEach((line, index) => {
    const [mark, ...more] = [...line.matchAll(QUOTE)].map((match) => match.index);
    if (mark === undefined || more.length > 0 || !PERSIAN_LETTER.test(line)) return;
    if (DIGIT.test(line[mark - 1] ?? '') && opening === undefined) return;
    if (roleOf(line, mark) === 'opens') opening = index;
    else if (opening !== undefined && /^[\s\p{Po}]*$/u.test(line.slice(mark + 1))) {
      done[opening] = withMark(done[opening] ?? '', OUTER[0]);
      done[index] = withMark(line, OUTER[1]);
      opening = undefined;
    }
  });
  return done;
}

/** A line with its only quoting mark as this one. */
function withMark(line: string, mark: string): string {
  const at = line.search(/["“”„‟]/);
  return line.slice(0, at) + mark + line.slice(at + 1);
}

/**
 * Straight marks pair with straight ones and curly with curly, whichever way the curly ones turn:
 * Persian keyboards mix up “ and ”. Only if both kinds have an odd one do they pair with each other.
 */
function pairsOf(text: string, marks: readonly number[]): Pair[] {
  const straight = marks.filter((at) => text[at] === STRAIGHT);
  const curly = marks.filter((at) => text[at] !== STRAIGHT);
  const mixed = straight.length % 2 === 1 && curly.length % 2 === 1;
  return mixed ? pair(text, marks) : [...pair(text, straight), ...pair(text, curly)];
}

/** Pair by the spaces beside the marks; where those are sloppy and the count is even, in order. */
function pair(text: string, marks: readonly number[]): Pair[] {
  const open: number[] = [];
  const pairs: Pair[] = [];
  let clean = true;
  for (const at of marks) {
    const role = roleOf(text, at);
    const opens = role === 'opens' || (role === 'either' && open.length === 0);
    if (opens) open.push(at);
    else {
      const partner = open.pop();
      if (partner === undefined) clean = false;
      else pairs.push([partner, at]);
    }
  }
  if ((clean && open.length === 0) || marks.length % 2 === 1) return pairs;
  return inOrder(marks);
}

function inOrder(marks: readonly number[]): Pair[] {
  const pairs: Pair[] = [];
  for (let index = 0; index + 1 < marks.length; index += 2) {
    const [open, close] = [marks[index], marks[index + 1]];
    if (open !== undefined && close !== undefined) pairs.push([open, close]);
  }
  return pairs;
}

function roleOf(text: string, at: number): 'opens' | 'closes' | 'either' {
  const before = text[at - 1] ?? ' ';
  const after = text[at + 1] ?? ' ';
  const freeBefore = /[\s\p{Ps}\p{Pi}ـ-]/u.test(before);
  const freeAfter = /[\s\p{Pe}\p{Pf}\p{Po}]/u.test(after);
  if (freeBefore === freeAfter) return 'either';
  return freeBefore ? 'opens' : 'closes';
}

/** Which pairs open within « » of the text or within another pair that becomes « »: the offsets of their marks. */
function openedInside(text: string, pairs: readonly Pair[]): Set<number> {
  const opens = new Set(pairs.map(([open]) => open));
  const closes = new Set(pairs.map(([, close]) => close));
  const lastClosing = text.lastIndexOf('»');
  const inside = new Set<number>();
  let depth = 0;
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (closes.has(at)) depth -= 1;
    if (opens.has(at)) {
      if (depth > 0 || (isQuoted && at < lastClosing)) inside.add(at);
      depth += 1;
    }
    if (character === '«' || character === '»') isQuoted = character === '«';
  }
  return inside;
}
