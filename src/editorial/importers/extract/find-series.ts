import { toAsciiDigits } from '../../../lib/persian/digits.ts';
import { MEETING } from '../words/meeting.ts';
import { leadingOrdinal, readOrdinal } from './ordinals.ts';

export interface NumberedName {
  /** What the meetings are called, without their numbers. */
  name: string;
  number: number;
}

const MEETING_WORD = new RegExp(`^${MEETING}$`, 'u');
/** What tells of this one meeting and no more of the series' name. */
const NAME_ENDS = new RegExp(
  ' (?:که|با حضور|با شرکت|به ریاست|به میزبانی|برگزار|تشکیل|در محل|در تاریخ|در روز|در سال|در مورخ|با موضوع|با محوریت|با هدف|روز)(?=\\s|$).*$',
  'u',
);

/** A title says in its first words which meeting it is of; what is longer is prose. */
const MOST_WORDS = 100;
const LONGEST_NAME = 500;

/**
 * The series and the number in it that a title tells: «هفتمین جلسه ارزیابی …», «جلسه هفتم شورا»,
 * «نشست شمارهٔ ۱۲ …», «جلسه ۲۱۹». Undefined where no number stands by a meeting.
 */
export function findSeries(title: string): NumberedName | undefined {
  const words = title.split(/\s+/u, MOST_WORDS).filter(Boolean);
  for (let at = 0; at < words.length; at += 1) {
    const before = leadingOrdinal(words.slice(at));
    if (before) {
      const noun = words[at + before.words];
      // «اول آبان، جلسهٔ …» is a day: an ordinal and its meeting stand side by side.
      if (noun && isMeeting(noun))
        return { number: before.number, name: nameFrom(words.slice(at + before.words)) };
    }
    if (!isMeeting(words[at] ?? '')) continue;
    const rest = words.slice(at + 1);
    const skip = /^شمار(?:ه|ۀ|هٔ|ه\u200C?ی)$/u.test(rest[0] ?? '') ? 1 : 0;
    const after = numberAt(rest.slice(skip));
    if (after)
      return {
        number: after.number,
        name: nameFrom([words[at] ?? '', ...rest.slice(skip + after.words)]),
      };
  }
  return undefined;
}

const isMeeting = (word: string): boolean => MEETING_WORD.test(word.replace(/[:،]$/u, ''));

function numberAt(words: readonly string[]): { number: number; words: number } | undefined {
  const digits = /^\(?(?<number>\d{1,5})\)?[:،]?$/u.exec(toAsciiDigits(words[0] ?? ''));
  const number = Number(digits?.groups?.['number']);
  // A year is no number in a series.
  if (number >= 1 && !(number >= 1300 && number < 1500)) return { number, words: 1 };
  const ordinal = leadingOrdinal(words);
  return ordinal && readOrdinal(words.slice(0, ordinal.words).join(' ')) ? ordinal : undefined;
}

function nameFrom(words: readonly string[]): string {
  return words
    .join(' ')
    .slice(0, LONGEST_NAME)
    .replace(NAME_ENDS, '')
    .replace(/ (?=[،؛:])/gu, '')
    .replace(/(?<![\s،:؛.-])[\s،:؛.-]+$/u, '');
}
