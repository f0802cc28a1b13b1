import { seededRandom, type Random } from './random.ts';

/**
 * Words that look and are spread like Persian ones: the commonest are real, since every text shares
 * them; the others are made of syllables, one word in eight bound by half-spaces. The word of rank r comes up
 * in proportion to 1/r (Zipf), which is what an index and a compressor feel.
 */
const COMMON =
  'و در به از که این را با است برای آن یک خود تا بر هم نیز شد کرد دارد بود هر ما باید شده شود پس پیش دیگر او اما گفت سال روز کار مردم کشور استان شهر بین مورد افزود وی همه اگر چند دو سه پایان آغاز بخش طرح می‌شود می‌کند می‌کنند شده‌است کرده‌اند نمی‌شود'.split(
    ' ',
  );

const SIZE = 12_000;
const ONSETS = [...'بپتجچخدرزسشفقکگلمنهی'];
const VOWELS = ['ا', 'و', 'ی', '', '', ''];
const CODAS = [...'بتدرزسشفکگلمن', '', '', '', '', 'ست', 'ند', 'رد'];
const HALF_SPACE = '\u200c';
const ENDINGS = ['ها', 'های', 'هایی', 'ای', 'اند', 'تر', 'ترین'];
/** Of 2^17 draws each rank gets its share, the rarest one draw. */
const DRAWS = 17;

export interface Vocabulary {
  /** A word, the common ones oftenest; now and then one that stands nowhere else, like a name. */
  word(random: Random): string;
  /** A phrase of so many made words. */
  phrase(random: Random, words: number): string;
}

let known: Vocabulary | undefined;

/** The one vocabulary, made at the first call. */
export function getVocabulary(): Vocabulary {
  known ??= makeVocabulary();
  return known;
}

function makeVocabulary(): Vocabulary {
  const random = seededRandom(1);
  const words = new Set(COMMON);
  while (words.size < SIZE) words.add(makeWord(random));
  const all = [...words];
  const table = drawTable(all.length);
  return {
    word: (random) => {
      if (random.oneIn(80)) return makeWord(random);
      return all[table[random.below(table.length)] ?? 0] ?? '';
    },
    phrase: (random, count) =>
      Array.from({ length: count }, () => all[COMMON.length + random.below(2_000)] ?? '').join(' '),
  };
}

/** Ranks, each as often as Zipf's law says; drawing from it costs one look-up. */
function drawTable(ranks: number): Uint16Array {
  const size = 1 << DRAWS;
  const harmonic = Array.from({ length: ranks }, (_, rank) => 1 / (rank + 1)).reduce(
    (sum, share) => sum + share,
    0,
  );
  const table = new Uint16Array(size + ranks);
  let at = 0;
  for (let rank = 0; rank < ranks; rank += 1) {
    const share = Math.max(1, Math.round(size / (rank + 1) / harmonic));
    table.fill(rank, at, at + share);
    at += share;
  }
  return table.slice(0, at);
}

function makeWord(random: Random): string {
  const syllables = 1 + random.below(3) + (random.oneIn(5) ? 1 : 0);
  let word = '';
  for (let at = 0; at < syllables; at += 1) word += random.pick(ONSETS) + random.pick(VOWELS);
  word += random.pick(CODAS);
  if (word.length < 2) word += random.pick(ONSETS);
  return random.oneIn(8) ? word + HALF_SPACE + random.pick(ENDINGS) : word;
}
