import { lexicon } from '../lost-half-space/lexicon.ts';
import { candidates } from '../lost-half-space/restore.ts';
import { JOINED } from '../lost-half-space/word-endings.ts';
import { textRule } from '../rule.ts';

const WORD = /(?<![\p{L}\p{M}\u200C\u0640])[ء-غف-يپچژکگیۀ]{7,}(?![\p{L}\p{M}\u200C\u0640])/gu;
const SHORTEST = 4;
/** No two words are longer. */
const LONGEST = 60;
/** Names that make one word with the next: علیزادگان، مهدیزاده. */
const NAMES = new Set('مهدی حاجی هادی تقوی موسوی حسینی مرتضی مصطفی یحیی عیسی کولی'.split(' '));

/** «بومیاستفاده»: two words with nothing between. Told of only where it can be cut in one way. */
export const lostSpace = textRule('lost-space', 'warning', function* (text) {
  for (const { index, 0: word } of text.matchAll(WORD)) {
    const suggestion = word.length > LONGEST ? undefined : cutInTwo(word);
    if (suggestion !== undefined) yield { start: index, end: index + word.length, suggestion };
  }
});

function cutInTwo(word: string): string | undefined {
  const { stems, whole } = lexicon();
  const isKnown = (part: string) => stems.has(part) || whole.has(part);
  if (isKnown(word) || !candidates(word, lexicon()).next().done) return undefined;
  if (JOINED.some((ending) => word.endsWith(ending) && isKnown(word.slice(0, -ending.length))))
    return undefined;
  // Only behind ی: there the words of a lost space run together unseen, and few names end so.
  const cuts = Array.from(word.matchAll(/ی/g), ({ index }) => index + 1).filter(
    (cut) =>
      cut >= SHORTEST &&
      word.length - cut >= SHORTEST &&
      !NAMES.has(word.slice(0, cut)) &&
      isKnown(word.slice(0, cut)) &&
      isKnown(word.slice(cut)),
  );
  const [cut] = cuts;
  return cuts.length === 1 && cut !== undefined
    ? `${word.slice(0, cut)} ${word.slice(cut)}`
    : undefined;
}
