import { LATIN_RUN } from './latin-run.ts';

/** A stretch of text: a Latin run, or what stands between two. */
export interface TextRun {
  readonly text: string;
  readonly latin: boolean;
}

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_DIRECTIONAL_ISOLATE = '\u2069';

/** Every Latin run holds a letter of another script, or the «::» of an IPv6 address. */
const MAY_HOLD_A_RUN = /[\p{L}--\p{scx=Arab}]|::/v;

/** What plain Persian does not have; told six times as fast as the above, and all that most texts need. */
const NOT_PLAIN = /[^\t\n -9;-@[-`{-~«»\u0600-\u06FF\u200C]/;

const RIGHT_TO_LEFT = /[\p{scx=Arab}\p{scx=Hebr}]/u;

/**
 * Cut a text where its Latin runs begin and end, so that a page can isolate them with `<bdi>`.
 *
 * A run is what a reader takes as one foreign expression: «Wi-Fi 6», «open source», «C++», an
 * address; with its inner spaces, digits and punctuation, without the punctuation and quotation
 * marks about it. The pieces joined are the text.
 */
export function splitLatinRuns(text: string): TextRun[] {
  // Most Persian text has none, and looking for one costs far more than this.
  if (text !== '' && !(NOT_PLAIN.test(text) && MAY_HOLD_A_RUN.test(text)))
    return [{ text, latin: false }];
  const runs: TextRun[] = [];
  let done = 0;
  for (const { 0: run, index } of text.matchAll(LATIN_RUN)) {
    if (index > done) runs.push({ text: text.slice(done, index), latin: false });
    runs.push({ text: run, latin: true });
    done = index + run.length;
  }
  if (done < text.length) runs.push({ text: text.slice(done), latin: false });
  return runs;
}

/**
 * Put each Latin run of a Persian text between U+2068 and U+2069 (UAX 9, 2.4.2), so that numbers and
 * punctuation beside it keep their side: in «(ICT ۱۴۰۰)» the number would join the run.
 *
 * For text that no markup can reach: feed and page titles, cards, shared text. A text without
 * Persian comes back as it is, and so does one whose runs are isolated already.
 */
export function isolateRuns(text: string): string {
  if (!RIGHT_TO_LEFT.test(text)) return text;
  const isolated: string[] = [];
  for (const { text: run, latin } of splitLatinRuns(text)) {
    const isBare = latin && !isolated.at(-1)?.endsWith(FIRST_STRONG_ISOLATE);
    isolated.push(isBare ? FIRST_STRONG_ISOLATE + run + POP_DIRECTIONAL_ISOLATE : run);
  }
  return isolated.join('');
}
