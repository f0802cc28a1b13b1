import { HALF_SPACE } from '../../lib/persian/script.ts';
import * as words from './lexicon-words.ts';

/** What is known of Persian words. No word of it has marks; only compounds hold half-spaces. */
export interface Lexicon {
  /** Words that a plural may follow. */
  readonly stems: ReadonlySet<string>;
  /** Of those, the ones that end in a ه nobody speaks: خانه, رفته; not راه. */
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
    stems: new Set([...unpack(words.STEMS), ...unpack(words.SILENT_HEH)]),
    silentHeh: new Set(unpack(words.SILENT_HEH)),
    whole: new Set(unpack(words.WHOLE)),
    verbs: new Set(unpack(words.VERBS)),
    compounds: new Map(
      spelt(words.COMPOUNDS).map((word) => [word.replaceAll(HALF_SPACE, ''), word]),
    ),
    decided: new Set(spelt(words.DECIDED)),
    leaning: new Set(spelt(words.LEANING)),
  };
  return known;
}

/** Words whose half-spaces are written as hyphens, to be seen. */
const spelt = (packed: string): string[] =>
  unpack(packed).map((word) => word.replaceAll('-', HALF_SPACE));

/**
 * Sorted words, one a line, each written as the number of letters it shares with the word before it
 * (base 36) and the rest: `0کتاب`, `4خانه` → کتاب, کتابخانه.
 */
export function pack(words: Iterable<string>): string {
  let previous = '';
  return [...new Set(words)]
    .sort()
    .map((word) => {
      let shared = 0;
      while (shared < 35 && shared < word.length && word[shared] === previous[shared]) shared += 1;
      previous = word;
      return shared.toString(36) + word.slice(shared);
    })
    .join('\n');
}

/** The words that `pack` packed. */
export function unpack(packed: string): string[] {
  let previous = '';
  return packed.split('\n').flatMap((line) => {
    if (line === '') return [];
    previous = previous.slice(0, Number.parseInt(line.charAt(0), 36)) + line.slice(1);
    return [previous];
  });
}
