import { PLURALS } from './affixes.ts';

/**
 * What may be joined to a word and leave it the same word, as folded keys: too often the end of
 * another word (داس → داستان) to be cut off in the index, but good enough for a query to try, when
 * the index says how common each form is.
 */
const JOINED_ENDINGS = [
  ...PLURALS,
  'ی', 'یی', 'یم', 'ید', 'ش', 'م', 'ت', 'ان', 'ات', 'ین', 'اش', 'ام',
  'مان', 'تان', 'شان', 'ای', 'ند', 'ایم', 'اید', 'اند',
  'انی', 'انه', 'یان', 'یانی', 'یها', 'یهای', 'انش', 'انشان', 'یش', 'یشان', 'گان', 'گی',
] as const; // prettier-ignore

const ENDINGS: ReadonlySet<string> = new Set(JOINED_ENDINGS);
const BY_LENGTH = [...JOINED_ENDINGS].sort((a, b) => b.length - a.length);
const MIN_BASE = 3;

/** Whether a longer key is the word itself with an ending: «کتابش» of «کتاب», not «کتابخانه». */
export function isInflectionOf(base: string, longer: string): boolean {
  return longer.startsWith(base) && ENDINGS.has(longer.slice(base.length));
}

/**
 * The words that a key may be a form of, longest ending first: «کتابشان» → «کتاب»…, «نمایندگان» →
 * «نماینده»…. Only guesses: ask the index which of them are words.
 */
export function toBases(key: string): string[] {
  const bases = BY_LENGTH.filter((ending) => key.endsWith(ending)).flatMap((ending) => {
    const base = key.slice(0, -ending.length);
    return ending === 'گان' || ending === 'گی' ? [`${base}ه`] : [base];
  });
  return Array.from(new Set(bases)).filter((base) => base.length >= MIN_BASE);
}

/** Forms that do not start with the word itself: «نماینده» → «نمایندگان». */
export function toPlurals(key: string): string[] {
  return key.endsWith('ه') ? [`${key.slice(0, -1)}گان`] : [];
}

/** Every way to write a word in two: «پیامرسان» → «پیا مرسان», «پیام رسان», …. */
export function toHalves(key: string): [string, string][] {
  const letters = Array.from(key);
  return letters
    .slice(0, -3)
    .map((_, at) => [letters.slice(0, at + 2).join(''), letters.slice(at + 2).join('')]);
}

/** The words that «و» may have joined: «پرس وجو» → «پرس جو»; none where the second word does not begin with it. */
export function withoutWaw([first, second]: readonly [string, string]): [string, string][] {
  return /^و../u.test(second) ? [[first, second.slice(1)]] : [];
}
