import type { Construct, Extension, Resolver, State, Tokenizer } from 'micromark-util-types';
import type { Processor } from 'unified';

const WHITESPACE = /^\s$/;
const PUNCTUATION = /^[\p{P}\p{S}]$/u;
const OPENING = /^[\p{Ps}\p{Pi}"'”]$/u;
const CLOSING = /^[\p{Pe}\p{Pf}\p{Po}"'“]$/u;
const PERSIAN = /^[\p{Script=Arabic}\u200C\d]$/u;
const DIGIT = /^\p{Nd}$/u;

const ASTERISK = 42;

/** More asterisks than these are stars, or digits left out («کارت ****۱۲۳۴»). */
const LONGEST = 3;
const NEITHER: Flanks = { open: false, close: false };

/** What a run of asterisks may do, going by the characters on its two sides. */
export interface Flanks {
  open: boolean;
  close: boolean;
}

/**
 * The flanking rule of CommonMark 0.31, section 6.2, and what Persian needs beside it.
 *
 * CommonMark lets `**` close after punctuation only before a space or more punctuation. Persian
 * joins words to what stands before them, so `**«متن»**است` and `**تلفن،**دوم` are usual, and so is
 * `گفت**«متن»**`. Where the outer neighbour is Persian, the direction of the punctuation decides:
 * « ( [ begin what is emphasised, » ) ، . end it.
 *
 * @param before the character before the run, '' at the start
 * @param after the character after it, '' at the end
 */
export function flanksOf(before: string, after: string): Flanks {
  const spaceBefore = before === '' || WHITESPACE.test(before);
  const spaceAfter = after === '' || WHITESPACE.test(after);
  const wordBefore = !spaceBefore && !PUNCTUATION.test(before);
  const wordAfter = !spaceAfter && !PUNCTUATION.test(after);
  return {
    open:
      !spaceAfter &&
      // `~` begins what GFM strikes through, so an asterisk before it is at the start of a word.
      (wordAfter || !wordBefore || after === '~' || (PERSIAN.test(before) && OPENING.test(after))),
    close:
      !spaceBefore &&
      (wordBefore || !wordAfter || before === '~' || (PERSIAN.test(after) && CLOSING.test(before))),
  };
}

/** Between two digits an asterisk is a sign of its own: «۲*۳», «۰۹۱۲***۴۵۶۷». */
const isBetweenDigits = (before: string, after: string): boolean =>
  DIGIT.test(before) && DIGIT.test(after);

/** The character of a code of micromark's; a space for what ends or pads a line. */
export const toText = (code: number | null): string =>
  code === null ? '' : code < 0 ? ' ' : String.fromCharCode(code);

const tokenize: Tokenizer = function (effects, ok) {
  const before = toText(this.previous);
  let size = 0;

  const inside: State = (code) => {
    if (code === ASTERISK) {
      effects.consume(code);
      size += 1;
      return inside;
    }
    const sequence = effects.exit('attentionSequence');
    const { open, close } =
      size > LONGEST || isBetweenDigits(before, toText(code))
        ? NEITHER
        : flanksOf(before, toText(code));
    sequence._open = open;
    sequence._close = close;
    return ok(code);
  };

  return (code) => {
    effects.enter('attentionSequence');
    return inside(code);
  };
};

/** Pairing is micromark's own: only what may open and what may close is decided here. */
const resolveAll: Resolver = (events, context) => {
  const constructs: readonly Partial<Construct>[] = context.parser.constructs.insideSpan.null ?? [];
  const attention = constructs.find(({ name }) => name === 'attention');
  return attention?.resolveAll?.(events, context) ?? events;
};

const EXTENSION: Extension = {
  text: { [ASTERISK]: { name: 'persianAttention', tokenize, resolveAll } },
};

/** Read `*` and `**` beside Persian punctuation as emphasis, where CommonMark leaves them literal. */
export function remarkPersianEmphasis(this: Processor) {
  const data = this.data();
  (data.micromarkExtensions ??= []).push(EXTENSION);
}
