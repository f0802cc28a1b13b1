import { parseDate } from '../../../lib/calendar/parse.ts';
import { fromTehran } from '../../../lib/calendar/tehran.ts';
import { toAsciiDigits } from '../../../lib/persian/digits.ts';
import { normalise } from '../../../lib/persian/normalise.ts';
import type { ExtractedMoment } from '../extracted-item.ts';

export interface NameSays {
  /** The day, at its start; that of the month where `isMonthOnly`. */
  publishedAt?: ExtractedMoment;
  /** Folders name a year and a month and no day. */
  isMonthOnly?: true;
  /** The words of the name, as a title has them. */
  words?: string;
  /** It stands among a site's drafts. */
  isDraft?: true;
  /** It tells of a folder of a site and is no item of its own (Hugo's `_index.md`). */
  isListPage?: true;
}

/** «2014-11-10-title», the name of Jekyll's posts; the day may be Jalali. */
const DATED = /^(?<day>\d{4}-\d{1,2}-\d{1,2})(?:[-_ ](?<words>.+))?$/u;
const BUNDLE = /^(?:index|readme|info)$/iu;

/**
 * What the name of a file and its folders say of an item: Jekyll's date, dated folders (`1403/07/24/…`),
 * drafts, and Hugo's pages of folders.
 *
 * @param path with `/`, from the folder that was named
 */
export function readName(path: string): NameSays {
  const parts = toAsciiDigits(normalise(path)).split('/');
  const base = parts.pop() ?? '';
  const stem = base.replace(/\.[^.]*$/u, '');
  if (/^_index$/iu.test(stem)) return { isListPage: true };
  const named = BUNDLE.test(stem) ? (parts.pop() ?? '') : stem;
  const dated = DATED.exec(named)?.groups;
  const day = dayIn(dated?.['day'] ?? '') ?? dayOfFolders([...parts, named]);
  const words = wordsOf(dated ? (dated['words'] ?? '') : named);
  return {
    ...(day && { publishedAt: { instant: day.instant, hasTime: false } }),
    ...(day?.isMonthOnly && { isMonthOnly: true }),
    ...(words && { words }),
    ...(parts.includes('_drafts') && { isDraft: true }),
  };
}

interface Day {
  instant: number;
  isMonthOnly?: true;
}

function dayIn(text: string): Day | undefined {
  const read = text === '' ? undefined : parseDate(text);
  return read?.ok ? { instant: fromTehran(read.date) } : undefined;
}

/** The last folders in a row that are a year, a month and, it may be, a day. */
function dayOfFolders(parts: readonly string[]): Day | undefined {
  for (let at = parts.length - 1; at >= 0; at -= 1) {
    const whole = DATED.exec(parts[at] ?? '');
    const [year = '', month = '', day = ''] = parts.slice(at, at + 3);
    const told =
      (whole && dayIn(whole.groups?.['day'] ?? '')) ??
      (/^(?:1[2-5]|19|20)\d\d$/u.test(year) && isPart(month)
        ? ((isPart(day) ? dayIn(`${year}-${month}-${day}`) : undefined) ??
          monthIn(`${year}-${month}-01`))
        : undefined);
    if (told) return told;
  }
  return undefined;
}

const monthIn = (text: string): Day | undefined => {
  const day = dayIn(text);
  return day && { ...day, isMonthOnly: true };
};

const isPart = (text: string): boolean => /^\d{1,2}$/u.test(text);

/** A name of digits alone, or none, tells nothing. */
function wordsOf(name: string): string | undefined {
  const words = name.replace(/[-_\s]+/gu, ' ').trim();
  return /\p{L}{2}/u.test(words) ? words : undefined;
}
