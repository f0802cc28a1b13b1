import type { MeetingView } from '../../queries/types.ts';
import type { JsonLdNode } from './node.ts';
import { toIsoDay } from '../../lib/calendar/day-text.ts';

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
