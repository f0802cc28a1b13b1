import { HALF_SPACE } from '../../lib/persian/script.ts';
import { lexicon } from '../lost-half-space/lexicon.ts';
import { restoreHalfSpaces } from '../lost-half-space/restore.ts';
import { textRule } from '../rule.ts';

/** A word in one piece or in several; the letters beside it are no part of it. */
const WORD = /(?<![\p{L}\p{M}\u200C\u0640])[ء-غف-يپچژکگیۀ\u200C]{4,}(?![\p{L}\p{M}\u0640])/gu;

/** میکنند، پیامرسانهای: a word that has lost the half-space within it. */
export const lostHalfSpace = textRule('lost-half-space', 'warning', function* (text) {
  const known = lexicon();
  for (const { index, 0: written } of text.matchAll(WORD)) {
    const found = restorePart(written.replaceAll('ي', 'ی').replaceAll('ك', 'ک'), known);
    if (found === undefined) continue;
    const { spelling, certain } = found;
    yield {
      ...{ start: index, end: index + written.length },
      ...(certain ? { fix: spelling } : { suggestion: spelling }),
    };
  }
});

/** Of a word with some half-spaces, what stands before the first may have lost one: پیشفرض‌ها. */
function restorePart(word: string, known: ReturnType<typeof lexicon>) {
  const border = word.indexOf(HALF_SPACE);
  if (border < 0) return restoreHalfSpaces(word, known);
  const first = restoreHalfSpaces(word.slice(0, border), known);
  const isCompound = first !== undefined && known.compounds.has(word.slice(0, border));
  return isCompound ? { ...first, spelling: first.spelling + word.slice(border) } : undefined;
}
