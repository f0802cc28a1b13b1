import { DIGIT, LETTER, RAISED, type Span } from './classes.ts';

/** A foreign word, address or formula; `isAddress` where digits beside it have no part in it. */
export interface LatinWord extends Span {
  isAddress: boolean;
}

/**
 * Built in a function that is marked pure, so that bundlers leave it out of the browser's search,
 * which needs none of it.
 */
const LATIN_WORD = /* @__PURE__ */ latinWord();

/** «-v», «-rf»: a dash is an option's before small letters or one letter. */
const OPTION = /^-(?:[^-].?$|\P{Lu})/u;

/** And if no dash behind a word closes what it opens. */
const CLOSING_DASH = /[\p{L}\p{N}]-(?=[\s.,،؛؟!]|$)/u;
const SIGHT = 200;

/** The words of a text that are read from left to right, in order, with the signs that belong to them. */
export function latinWords(text: string): LatinWord[] {
  return Array.from(text.matchAll(LATIN_WORD), ({ 0: word, index, groups }) => {
    const start = opensAside(text, word, index) ? index + 1 : index;
    return { start, end: index + word.length, isAddress: groups?.['address'] !== undefined };
  });
}

function opensAside(text: string, word: string, at: number): boolean {
  if (!/^-[^-]/.test(word)) return false;
  return !OPTION.test(word) || CLOSING_DASH.test(text.slice(at + 1, at + SIGHT));
}

function latinWord(): RegExp {
  // An address, without the punctuation that belongs to the sentence about it. Digits may touch it,
  // and have no say: what is told must not change when they have become Persian. Its parts are no longer
  // than such names are (RFC 1035, 2.3.4), so that a text of any length is read in linear time.
  const address =
    String.raw`(?<![a-z.-]|[a-z][0-9]{1,9})(?:[a-z][a-z0-9+.-]{0,30}:\/\/|www\.|(?:[a-z0-9-]{1,63}\.){1,9}[a-z]{2,63}\/)` +
    String.raw`(?:[^\s<>"«»()]|\([^\s<>"«»()]*\))*[^\s<>"«»()[\]{}.,:;!?'*،؛؟]`;

  // IPv6 and hardware addresses: told from a time of day by a letter or by «::».
  const hexGroups =
    String.raw`(?<![0-9a-f:])(?=[0-9a-f:]*(?:::|[0-9:][a-f]|[a-f][0-9:]))` +
    String.raw`(?:[0-9a-f]{0,4}:){2,}[0-9a-f]{1,4}(?:\/[0-9]+)?`;

  // TeX between dollars, and a tag of HTML as text.
  const foreign = String.raw`[^$<>\n\p{scx=Arab}]`;
  const formula = String.raw`\$(?=${foreign}{0,99}[\\^_=])(?=\S)${foreign}{1,99}\$(?!${DIGIT})`;
  const tag = String.raw`<\/?[a-z][a-z0-9-]{0,30}(?:\s${foreign}{0,99})?>`;

  // The signs that open a name, an option or a path: .NET, @peyk, #news, --help, -v, /start, ~/bin.
  const atStart = String.raw`(?<![^\s([{«"'\u2068])`;
  const sigil = String.raw`(?:${atStart}(?:[.@#%°]|\.{0,2}\/|~\/|\$(?=\p{L})|\\{1,2}|\*\.|--|-))?`;

  // Digits that a letter follows at once: 4G, ۵G, 802.11ac, 3-D, 25°C, −5°C, $5m, 10–20km. A number and
  // a dash at the start of a line count («1-Apple»), but for the shortest words (3-D).
  const signed = String.raw`(?:(?<![^\s([«"'\u2068])[-−+±~≈])?[$€£¥]?`;
  const joint = String.raw`(?:°|@|_|-(?:(?<!^${DIGIT}{1,3}-)|(?=${LETTER}(?!${LETTER}))))?`;
  const leadingDigits = String.raw`(?:(?<![\p{N}.,])${signed}${DIGIT}+(?:[.,:/٫٬×–-]${DIGIT}+){0,3}${RAISED}{0,3}${joint}(?![a-z][a-z0-9+.-]{0,20}:\/\/|www\.))?`;

  // Signs within a word, when a letter or digit follows; a Persian digit, when one goes on a number (v۲.۵).
  const innerSigns = String.raw`[-._/&'’:+@%#=?~*\\|$^°·×]+(?=${LETTER}|[0-9])|[-_/^](?=${DIGIT})|(?<=${DIGIT})[.:٫٬×](?=${DIGIT})`;

  // C++, C#, A+, iPhone™
  const closingSigns = String.raw`\+{0,2}#?[™®℠]?`;

  const word =
    `${sigil}${leadingDigits}${LETTER}(?:${LETTER}|${DIGIT}|${RAISED}|${innerSigns})*` +
    closingSigns;
  return new RegExp(`(?<address>${address}|${hexGroups})|${formula}|${tag}|${word}`, 'giu');
}
