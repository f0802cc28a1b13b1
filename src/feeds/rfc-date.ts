import type { Instant } from '../lib/calendar/instant.ts';
import { tehranOffsetMinutes, toTehranIso } from '../lib/calendar/tehran.ts';

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const DAYS = 'Sun Mon Tue Wed Thu Fri Sat'.split(' ');

/** An instant as RSS 2.0 wants it (RFC 822 with a year of four digits): «Sat, 06 Nov 2021 09:32:00 +0330». */
export function toRfc822(instant: Instant): string {
  const iso = toTehranIso(instant);
  const [year = '', month = '', day = ''] = iso.slice(0, 10).split('-');
  const weekday = new Date(instant + tehranOffsetMinutes(instant) * 60_000).getUTCDay();
  const clock = iso.slice(11, 19);
  const offset = iso.slice(19).replace(':', '');
  return `${DAYS[weekday]}, ${day} ${MONTHS[Number(month) - 1]} ${year} ${clock} ${offset}`;
}
