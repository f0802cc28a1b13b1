import { breaksPhrase, closingIndex, CLOSING, isCloser } from './brackets.ts';
import { DIGIT, NUMBER, RAISED, type Span } from './classes.ts';
import { type LatinWord, latinWords } from './latin-words.ts';

/** A phrase in the making. */
interface Phrase extends Span {
  /** Its opened brackets are closed here. */
  reach: number;
  /** How many of its brackets wait for their closing one. */
  open: number;
}

/** Between two words of a phrase; a longer stretch of signs parts two phrases. */
const WIDEST_GAP = 60;
/** One line's end may stand between two words, with a mark of the phrase's before it. */
const WRAP = /^[,:;.!?]? ?\n ?$/;

/**
 * The foreign phrases of a text, in order: what is read from left to right as one thing, with a
 * foreign letter in it.
 *
 * Two foreign words with nothing Persian between them are one phrase («He said “yes” twice», «iPhone
 * ۱۵ Pro»), as they are to the Unicode algorithm, which sets what stands between two words of one
 * direction in that direction (UAX #9, N1). Brackets stay whole: a phrase holds both or neither. To it
 * belong the number of a unit («10 Mbps», «۱۰۰ m²») or month, numbers in European digits behind it
 * («Wi-Fi 6»), brackets that touch it («f(x)»), the dot of an abbreviation and its number («No. 5»).
 */
export function latinPhrases(text: string): Span[] {
  const phrases: Phrase[] = [];
  for (const word of latinWords(text)) {
    const last = phrases.at(-1);
    if (last && (word.start < last.reach || joins(text, last, word.start)))
      last.end = Math.max(last.end, word.end);
    else {
      const start = word.isAddress ? word.start : measureStart(text, word, last?.end ?? 0);
      phrases.push({ start, end: word.end, reach: 0, open: 0 });
    }
    const phrase = phrases.at(-1);
    if (phrase && !word.isAddress) phrase.end = extended(text, phrase);
    if (phrase) phrase.end = Math.max(phrase.end, phrase.reach);
  }
  return phrases;
}

/** In «Apple (ICT ۱۴۰۰)» the year is the Persian sentence's. */
const PERSIAN_NUMBER = /[\s(][\u0660-\u0669\u06F0-\u06F9]/;

/** Whether a phrase goes on at `next`; notes the brackets that this opens. */
function joins(text: string, phrase: Phrase, next: number): boolean {
  if (next <= phrase.end) return true;
  if (next - phrase.end > WIDEST_GAP) return false;
  const gap = text.slice(phrase.end, next);
  if (gap.includes('\n')) return WRAP.test(gap);
  let { open, reach } = phrase;
  for (let at = phrase.end; at < next; at++) {
    const character = text[at] ?? '';
    if (breaksPhrase(character)) return false;
    if (isCloser(character) && at < reach) open -= 1;
    else if (CLOSING[character] !== undefined) {
      const close = closingIndex(text, at);
      if (close === -1 || PERSIAN_NUMBER.test(text.slice(at, close))) return false;
      open += 1;
      reach = Math.max(reach, close + 1);
    } else if (isCloser(character)) return false;
  }
  Object.assign(phrase, { open, reach });
  return true;
}

const UNIT =
  /^(?:[kmgt]?hz|[kmgt]i?b|[kmgt]?b(?:ps|its?)|bytes?|[kmcdµμn]?m[²³2]?|[kmcdµμ]?m\/s[²2]?|(?:km|m)\/h|kmh|mph|[kmµμ]?g|lbs?|oz|ft|in|inch|[mcd]?l|m?s|h|min|[kmg]?wh?|m?ah?|[mk]?v|[kmg]?j|k?cal|[khm]?pa|m?bar|psi|ppm|ppb|ha|db|px|pt|dpi|fps|rpm|hp|lx|lm|mol|n|nm|k|ω|k?ω|%?(?:am|pm|a\.m|p\.m)|usd|eur|gbp|aed|cny|irr|try|°[cfk]|[cfk]|℃|℉)$/iu;
/** «25° C»: what makes C a unit. */
const DEGREES = /°$/;
const ONLY_WITH_DEGREES = /^[cfns]$/iu;
export const MONTH =
  /^(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december)$/iu;
const NUMBER_BEFORE = new RegExp(
  `(?:^|[^\\p{L}\\p{N}.,:/٫٬-])((?:(?<![^\\s(«"'])[-−+±~≈])?${NUMBER}(?:[×–-]${NUMBER})?${RAISED}?°? ?)$`,
  'u',
);
const LONGEST_NUMBER = 24;

/** Where a phrase begins whose first word is a unit or a month with its number before it. */
function measureStart(text: string, { start, end }: LatinWord, from: number): number {
  if (text[start - 1] !== ' ' && text[start - 1] !== '°') return start;
  const before = text.slice(Math.max(from, start - LONGEST_NUMBER), start);
  const [, number] = NUMBER_BEFORE.exec(before) ?? [];
  if (number === undefined) return start;
  const word = text.slice(start, end);
  const isUnit =
    UNIT.test(word) && (DEGREES.test(number.trimEnd()) || !ONLY_WITH_DEGREES.test(word));
  return isUnit || MONTH.test(word) ? start - number.length : start;
}

/** What makes a number after a Latin word a Persian quantity: «Google ۲۰ درصد…». */
const QUANTITY = '(?:[%٪]|درصد|هزار|میلیون|میلیارد|نفر|سال|تن|دلار|یورو|تومان|ریال)';
const ISO_DATE = String.raw`[0-9]{4}[-/][0-9]{1,2}[-/][0-9]{1,2}`;

/** A number that belongs to the word before it: «Wi-Fi 6», «ISO 9001:2015». */
const NUMBER_AFTER = new RegExp(
  String.raw`[ \n](?!${ISO_DATE})[0-9]+(?:[.,:/-][0-9]+)*(?![.,:/-]?[\p{L}\p{N}])(?! ?${QUANTITY})(?!(?<=\n[0-9]{1,3})[-.)])`,
  'uy',
);
/** «Oct 15, 2024», «October 15th». */
const DAY_AFTER = new RegExp(`[. ]{1,2}${DIGIT}{1,2}(?:, ?${DIGIT}{4})?(?!${DIGIT})`, 'uy');
/** «No. 5», «pp. 10–12». */
const NUMBERED =
  /^(?:no|nos|nr|vol|p|pp|ch|sec|fig|figs|eq|art|ver|v|st|ed|ep|rev|approx|ca|c|sept?|oct|nov|dec|jan|feb|mar|apr|aug)$/iu;
const ABBREVIATED_NUMBER = new RegExp(`\\. ?${DIGIT}+(?:[-–.:/]${DIGIT}+){0,4}(?!\\p{L})`, 'uy');
/** Words whose dot is theirs, when a text goes on behind it. */
const ABBREVIATION =
  /^(?:inc|ltd|corp|co|dr|mr|mrs|ms|prof|jr|sr|st|etc|vs|al|(?:\p{L}\.)+\p{L})$/iu;
const GOES_ON = /\. (?=\S)/y;
/** «x = 5», «n ≥ ۳۰». */
const EQUAL_NUMBER = new RegExp(` ?[=≈≠<>≤≥] ?[-−+]?${NUMBER}[%٪]?(?![\\p{L}\\p{N}])`, 'uy');
const TOUCHING_NUMBER = new RegExp(`${DIGIT}+`, 'y');
const CLOSING_SIGN = /[™®℠²³′″]+/y;
const LAST_WORD = /[\p{L}.]{1,12}$/u;
/** A path may end in a slash: «/news/». */
const PATH = /^(?:\.{0,2}|~)\/|^[a-z]:\\/i;

/** Where a phrase ends with what belongs to it behind its last word. */
function extended(text: string, phrase: Phrase): number {
  let end = phrase.end;
  if (text[end] === '/' && PATH.test(text.slice(phrase.start, end))) end += 1;
  for (let more = true; more;) {
    const bracket = text[end] ?? '';
    const close = /[([{]/.test(bracket) ? closingIndex(text, end) : -1;
    const inside = close === -1 ? '' : text.slice(end + 1, close);
    const next =
      close !== -1 && !/[\u0660-\u0669\u06F0-\u06F9]/.test(inside) ? close + 1 : behind(text, end);
    more = next > end;
    end = next;
  }
  return end;
}

function behind(text: string, end: number): number {
  const word = LAST_WORD.exec(text.slice(Math.max(0, end - 12), end))?.[0] ?? '';
  if (MONTH.test(word)) {
    const day = endOf(DAY_AFTER, text, end);
    if (day > end) return day;
  }
  if (NUMBERED.test(word)) {
    const number = endOf(ABBREVIATED_NUMBER, text, end);
    if (number > end) return number;
  }
  if (ABBREVIATION.test(word) && endOf(GOES_ON, text, end) > end) return end + 1;
  if (text[end - 1] === ')') {
    const touching = endOf(TOUCHING_NUMBER, text, end);
    if (touching > end) return touching;
  }
  for (const pattern of [CLOSING_SIGN, EQUAL_NUMBER]) {
    const found = endOf(pattern, text, end);
    if (found > end) return found;
  }
  return endOf(NUMBER_AFTER, text, end);
}

/** Where a sticky pattern's match ends, or `at` itself. */
function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match ? at + match[0].length : at;
}
