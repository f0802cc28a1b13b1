import { formatFullDate, formatTime } from '../../../lib/calendar/format.ts';
import { parseDate } from '../../../lib/calendar/parse.ts';
import { DESK } from '../../../messages/desk.ts';

interface Plan {
  /** As it stands in the form. */
  publishedAt: string;
  draft: boolean;
}

/**
 * Who publishes an item and when, where that is not at once: for who sets a moment that is to come.
 * @param now ms since the epoch
 * @param isReviewed whether somebody else publishes what is saved
 * @returns '' where there is nothing to say
 */
export function publishingWords(
  { publishedAt, draft }: Plan,
  now: number,
  isReviewed: boolean,
): string {
  const read = parseDate(publishedAt);
  if (!read.ok || read.instant <= now) return '';
  if (draft) return DESK.moment.laterDraft;
  const moment = DESK.moment.at(formatFullDate(read.date), formatTime(read.instant));
  return isReviewed ? DESK.moment.laterReviewed(moment) : DESK.moment.later(moment);
}
