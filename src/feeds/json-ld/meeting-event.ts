import { jalaliToGregorian, type JalaliDate } from '../../lib/calendar/jalali.ts';
import type { MeetingView } from '../../queries/types.ts';
import type { JsonLdNode } from './node.ts';

/** A meeting that an item tells of. @returns undefined where its day is not known, which an event needs */
export function toMeetingEvent(
  name: string,
  { date, place, attendees }: MeetingView,
  organizer: JsonLdNode,
  series: string | undefined,
): JsonLdNode | undefined {
  if (!date) return undefined;
  return {
    '@type': 'Event',
    name,
    startDate: toIsoDay(date),
    ...(place && { location: { '@type': 'Place', name: place } }),
    ...(attendees.length > 0 && {
      attendee: attendees.map((attendee) => ({ '@type': 'Person', name: attendee })),
    }),
    organizer,
    ...(series && { superEvent: { '@type': 'EventSeries', name: series } }),
  };
}

/** A day as machines write it: Gregorian ISO 8601. */
function toIsoDay(date: JalaliDate): string {
  const { year, month, day } = jalaliToGregorian(date);
  return [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}
