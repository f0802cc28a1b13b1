import { HALF_SPACE } from '../../../../lib/persian/script.ts';
import { type Lexicon, lexicon } from '../lost-half-space/lexicon.ts';
import { type Restoration, restoreHalfSpaces } from '../lost-half-space/restore.ts';
import { textRule } from '../rule.ts';

/** A word in one piece or in several; the letters beside it are no part of it. */
const WORD = /(?<![\p{L}\p{M}\u200C\u0640])[ء-غف-يپچژکگیۀ\u200C]{4,}(?![\p{L}\p{M}\u0640])/gu;

/** No word is longer, nor are two that make one. */
const LONGEST = 60;

/** میکنند، پیامرسانهای: a word that has lost the half-space within it. */
export const lostHalfSpace = textRule('lost-half-space', 'warning', function* (text) {
  const known = lexicon();
  for (const { index, 0: written } of text.matchAll(WORD)) {
    const found = written.length > LONGEST ? undefined : lookUp(written, known);
    if (found === undefined) continue;
    const { spelling, certain } = found;
    const compound = withWordBefore(
      text.slice(Math.max(0, index - LONGEST), index),
      written,
      known,
    );
    const isCertain = certain && !isMeasured(text, index, written);
    yield {
      ...{ start: index, end: index + written.length },
      ...(isCertain && compound === undefined
        ? { fix: spelling }
        : { suggestion: compound ?? spelling }),
    };
  }
});

/** «پسر ۲۰ سالهای»: behind a number it may be «ساله‌ای». */
const isMeasured = (text: string, at: number, word: string): boolean =>
  /^(?:سال|ماه|ساعت)های$/.test(word) && /\p{N} ?$/u.test(text.slice(Math.max(0, at - 2), at));

/** What was found about words; texts say the same ones again and again. */
const seen = new Map<string, Restoration | undefined>();
const MOST_SEEN = 50_000;

function lookUp(written: string, known: Lexicon): Restoration | undefined {
  if (seen.has(written)) return seen.get(written);
  const found = restorePart(written.replaceAll('ي', 'ی').replaceAll('ك', 'ک'), known);
  if (seen.size >= MOST_SEEN) seen.clear();
  seen.set(written, found);
  return found;
}

/**
 * «پیام رسانهای»: by itself the word is «رسانه‌ای», but with the one before it a compound. Which of
 * the two is meant only the reader knows.
 */
function withWordBefore(before: string, word: string, known: Lexicon): string | undefined {
  const first = /(?<![\p{L}\p{M}\u200C])[\p{L}]+(?= $)/u.exec(before)?.[0];
  const whole = first === undefined ? undefined : restoreHalfSpaces(first + word, known);
  return whole?.spelling.startsWith(`${first}${HALF_SPACE}`) ? whole.spelling : undefined;
}

/** Of a word with some half-spaces, what stands before the first may have lost one: پیشفرض‌ها. */
function restorePart(word: string, known: Lexicon): Restoration | undefined {
  const border = word.indexOf(HALF_SPACE);
  if (border < 0) return restoreHalfSpaces(word, known);
  const first = restoreHalfSpaces(word.slice(0, border), known);
  const isCompound = first !== undefined && known.compounds.has(word.slice(0, border));
  return isCompound ? { ...first, spelling: first.spelling + word.slice(border) } : undefined;
}
