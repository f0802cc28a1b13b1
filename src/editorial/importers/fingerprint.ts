import type { JalaliDate } from '../../lib/calendar/jalali.ts';
import { textKey } from '../../markdown/text-key.ts';

/** What tells an item from others; what is not known is left out. */
export interface ItemIdentity {
  code?: string | undefined;
  title?: string | undefined;
  /** The day of its publication. */
  day?: JalaliDate | undefined;
  /** The beginning of its text, as Markdown; empty when it has none. */
  opening?: string | undefined;
}

/** Where a picture or a link leads, which importing changes. */
const ADDRESS = /\]\([^()\s]*/gu;

/** So much of a text tells it from another of the same title. */
const OPENING = 60;

/**
 * The marks by which an item is known again: any two of code, title and day, or its title and how it
 * begins. One of them alone tells nothing: another site may have used the code, and «اطلاعیه» is the
 * title of many. Half-spaces, letters of another keyboard and punctuation make no difference.
 */
export function marksOf({ code, title, day, opening }: ItemIdentity): string[] {
  const titleKey = textKey(title ?? '') || undefined;
  const openingKey =
    opening === undefined
      ? undefined
      : `«${textKey(opening.replace(ADDRESS, '](')).slice(0, OPENING)}»`;
  const dayKey = day && `${day.year}-${day.month}-${day.day}`;
  return [
    ['title-day', titleKey, dayKey],
    ['code-title', code, titleKey],
    ['code-day', code, dayKey],
    ['title-opening', titleKey, openingKey],
  ].flatMap(([name, one, other]) => (one && other ? [`${name} ${one} ${other}`] : []));
}
