import type { Span } from './direction/classes.ts';
import { latinPhrases } from './direction/latin-phrases.ts';
import { numberExpressions } from './direction/number-expressions.ts';

/** A stretch of text: a Latin run, or what stands between two. */
export interface TextRun {
  readonly text: string;
  readonly latin: boolean;
}

/** A stretch of text: what is read from left to right as one thing, or what stands between two. */
export interface DirectedRun {
  readonly text: string;
  readonly isolated: boolean;
}

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_DIRECTIONAL_ISOLATE = '\u2069';

/** Every Latin run holds a letter of another script, or the «::» of an IPv6 address. */
const MAY_HOLD_A_RUN = /[\p{L}--\p{scx=Arab}]|::|\uE000/v;

/** What plain Persian does not have; told six times as fast as the above, and all that most texts need. */
const NOT_PLAIN = /[^\t\n -9;-@[-`{-~«»\u0600-\u06FF\u200C]/;

const RIGHT_TO_LEFT = /[\p{scx=Arab}\p{scx=Hebr}]/u;

/**
 * Cut a text where its Latin runs begin and end; the pieces joined are the text.
 *
 * A run is what a reader takes as one foreign expression: «Wi-Fi 6», «open source», «C++», an
 * address; with its inner spaces, digits and punctuation, without the punctuation and quotation
 * marks about it (`latinPhrases`). Digits, letters and marks in it stay as written.
 */
export function splitLatinRuns(text: string): TextRun[] {
  return piecesOf(text, latinSpans(text)).map(({ text: piece, isolated }) => ({
    text: piece,
    latin: isolated,
  }));
}

/**
 * Cut a text where what is read from left to right begins and ends, so that a page can isolate it with
 * `<bdi>`: Latin runs, and numbers such as «-۵», «+۹۸ ۲۱ ۸۸۱۱» (`numberExpressions`). The pieces joined
 * are the text.
 */
export const splitIsolates = (text: string): DirectedRun[] => piecesOf(text, isolatedSpans(text));

/**
 * The stretches of a text that an isolate is to hold, in order. Inline elements that are left to right by
 * themselves are to stand in it as `LATIN_OBJECT`, other objects as U+FFFC, line breaks as U+2029.
 */
export function isolatedSpans(text: string): Span[] {
  const latin = latinSpans(text);
  const numbers = numberExpressions(text);
  if (numbers.length === 0) return latin;
  const free = numbers.filter(
    (number) => !latin.some(({ start, end }) => start < number.end && number.start < end),
  );
  return [...latin, ...free].sort((one, other) => one.start - other.start);
}

// Most Persian text has none, and looking for one costs far more than this.
const latinSpans = (text: string): Span[] =>
  NOT_PLAIN.test(text) && MAY_HOLD_A_RUN.test(text) ? latinPhrases(text) : [];

function piecesOf(text: string, spans: readonly Span[]): DirectedRun[] {
  const pieces: DirectedRun[] = [];
  let done = 0;
  for (const { start, end } of spans) {
    if (start > done) pieces.push({ text: text.slice(done, start), isolated: false });
    pieces.push({ text: text.slice(start, end), isolated: true });
    done = end;
  }
  if (done < text.length) pieces.push({ text: text.slice(done), isolated: false });
  return pieces;
}

/**
 * Put what is read from left to right in a Persian text between U+2068 and U+2069 (UAX 9, 2.4.2), so that
 * it keeps its order and numbers and punctuation beside it keep their side: in «(ICT ۱۴۰۰)» the number
 * would join the run.
 *
 * For text that no markup can reach: feed and page titles, cards, shared text. A text without
 * Persian comes back as it is, and so does one whose runs are isolated already.
 */
export function isolateRuns(text: string): string {
  if (!RIGHT_TO_LEFT.test(text)) return text;
  const result: string[] = [];
  for (const { text: run, isolated } of splitIsolates(text)) {
    const isBare = isolated && !result.at(-1)?.endsWith(FIRST_STRONG_ISOLATE);
    result.push(isBare ? FIRST_STRONG_ISOLATE + run + POP_DIRECTIONAL_ISOLATE : run);
  }
  return result.join('');
}
