import { twoDigits } from '../../lib/calendar/day-text.ts';
import { toTehran } from '../../lib/calendar/tehran.ts';
import { REPORT_DESK } from '../../messages/reports.ts';

/** What an editor begins a correction from. */
export interface CorrectionDraft {
  /** The words to finish. */
  text: string;
  /** Lines of an item's front matter, with what stood there before. */
  frontMatter: string;
  /** Where the desk opens the item with these words. */
  deskUrl: string;
}

/**
 * Begin a correction from a report: what was written, for the editor to say what is right. The reader's own
 * words are not taken: they are told to editors and not to the public.
 */
export function writeCorrection(
  { code, sentence }: { code: string; sentence: string },
  former: string,
  now: number,
): CorrectionDraft {
  const text =
    sentence === '' ? REPORT_DESK.words.ofText : REPORT_DESK.words.ofSentence(withoutEnd(sentence));
  const whole = [former, text].filter(Boolean).join(' ');
  return {
    text,
    frontMatter: `updatedAt: ${momentOf(now)}\ncorrection: ${quoted(whole)}\n`,
    deskUrl: `/admin/#/peyk-correct?${new URLSearchParams({ code, text }).toString()}`,
  };
}

/** As `npm run new` writes it. */
function momentOf(instant: number): string {
  const { date, hour, minute } = toTehran(instant);
  const day = [date.year, twoDigits(date.month), twoDigits(date.day)].join('-');
  return `${day} ${twoDigits(hour)}:${twoDigits(minute)}`;
}

/** A text of one line in YAML (1.2, 7.3.2). */
const quoted = (text: string): string => `'${text.replaceAll("'", "''").trim()}'`;

/** A sentence as it stands in another one's quotes. */
const withoutEnd = (sentence: string): string => sentence.replace(/(?<![\s.،؛:])[\s.،؛:]+$/u, '');
