import { HALF_SPACE } from '../../../../lib/persian/script.ts';
import words from './lexicon-words.json' with { type: 'json' };

/** What is known of Persian words. No word of it has marks; only compounds hold half-spaces. */
export interface Lexicon {
  /** Words that a plural may follow. */
  readonly stems: ReadonlySet<string>;
  /** Words whose plural newspapers write; most of them stems, some with an ending: همکاری. */
  readonly plurals: ReadonlySet<string>;
  /** Of the stems, the ones that end in a ه nobody speaks: خانه, رفته; not راه. */
  readonly silentHeh: ReadonlySet<string>;
  /** Words that look as if they could be cut, and may not: تنها, میان, آنها. */
  readonly whole: ReadonlySet<string>;
  /** What may follow «می» and «نمی»: شود, رفتند. */
  readonly verbs: ReadonlySet<string>;
  /** A compound written in one piece → as it is spelt: پیامرسان → پیام‌رسان. */
  readonly compounds: ReadonlyMap<string, string>;
  /** Where two readings are possible, the one that is nearly always meant: رسانه‌ای, not رسان‌های. */
  readonly decided: ReadonlySet<string>;
  /** And the one that is meant more often. */
  readonly leaning: ReadonlySet<string>;
}

let known: Lexicon | undefined;

/** The lexicon of docs/decisions/0401; unpacked when first asked for, in some 30 ms. */
export function lexicon(): Lexicon {
  known ??= {
    stems: new Set([...unpack(words.stems), ...unpack(words.silentHeh)]),
    plurals: new Set(unpack(words.plurals)),
    silentHeh: new Set(unpack(words.silentHeh)),
    whole: new Set(unpack(words.whole)),
    verbs: new Set(unpack(words.verbs)),
    compounds: new Map(
      spelt(words.compounds).map((word) => [word.replaceAll(HALF_SPACE, ''), word]),
    ),
    decided: new Set(spelt(words.decided)),
    leaning: new Set(spelt(words.leaning)),
  };
  return known;
}

/** Words whose half-spaces are written as hyphens, to be seen. */
const spelt = (packed: readonly string[]): string[] =>
  unpack(packed).map((word) => word.replaceAll('-', HALF_SPACE));

/**
 * Sorted words, one text for each first letter, each word written as the number of letters it shares
 * with the word before it (base 36) and the rest: `0کتاب 4خانه` → کتاب, کتابخانه.
 */
export function pack(words: Iterable<string>): string[] {
  const byLetter = Map.groupBy([...new Set(words)].sort(), (word) => word.charAt(0));
  return Array.from(byLetter.values(), (sorted) =>
    sorted.map((word, index) => packAfter(sorted[index - 1] ?? '', word)).join(' '),
  );
}

function packAfter(previous: string, word: string): string {
  let shared = 0;
  while (shared < 35 && shared < word.length && word[shared] === previous[shared]) shared += 1;
  return shared.toString(36) + word.slice(shared);
}

/** The words that `pack` packed. */
export function unpack(packed: readonly string[]): string[] {
  return packed.flatMap((text) => {
    let word = '';
    return text
      .split(' ')
      .map((rest) => (word = word.slice(0, Number.parseInt(rest.charAt(0), 36)) + rest.slice(1)));
  });
}
