import type { Lexicon } from './lexicon.ts';
import { JOINED } from './word-endings.ts';

/** Endings of nouns and adjectives; behind «ان», «ت» and «ش» no plural stands. */
const BEFORE_PLURAL = new Set<string>(['ی', 'یی', 'گی', 'انی']);

export interface Base {
  spelling: string;
  /** Whether a plural may follow; «مسئولان» has had its own, so «مسئولانهای» is rather «مسئولانه‌ای». */
  takesPlural: boolean;
}

/** How a word is spelt that a plural follows: itself, a compound, or one of them with an ending. */
export function baseOf(word: string, lexicon: Lexicon): Base | undefined {
  const compound = lexicon.stems.has(word) ? word : lexicon.compounds.get(word);
  if (compound !== undefined) return { spelling: compound, takesPlural: true };
  const bases = withoutJoined(word).flatMap(([stem, joined]): Base[] => {
    const takesPlural = BEFORE_PLURAL.has(joined);
    if (lexicon.stems.has(stem) && !lexicon.silentHeh.has(stem))
      return [{ spelling: word, takesPlural }];
    const base = lexicon.compounds.get(stem);
    return base !== undefined && !base.endsWith('ه')
      ? [{ spelling: base + joined, takesPlural }]
      : [];
  });
  return bases.find(({ takesPlural }) => takesPlural) ?? bases[0];
}

/**
 * A dictionary gives nearly every noun a plural; that a newspaper has written it tells «کتابها» from
 * «مافیها». A compound is attested by itself, and in «سامانهها» the second ه can be nothing else.
 */
export const isUsualOwner = (owner: string, { spelling }: Base, { plurals, silentHeh }: Lexicon) =>
  plurals.has(owner) || silentHeh.has(owner) || spelling !== owner;

/** An owner that the lexicon does not know: استارتاپها. Not «یکهفتهای», whose end it does. */
export function isNewName(owner: string, plural: string, { silentHeh }: Lexicon): boolean {
  if (!/^(?:ها|های|هایی|هایش)$/.test(plural) || !/.{2}[^اآأؤإءادذرزژوه]$/.test(owner)) return false;
  const ends = Array.from({ length: owner.length - 1 }, (_, from) => `${owner.slice(from)}ه`);
  return !ends.some((end) => silentHeh.has(end));
}

/** The ways to take a joined ending from a word: کتابی → کتاب + ی. */
export function withoutJoined(word: string): [stem: string, joined: string][] {
  return JOINED.filter((joined) => word.endsWith(joined) && word.length > joined.length + 1).map(
    (joined) => [word.slice(0, -joined.length), joined],
  );
}
