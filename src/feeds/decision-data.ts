import { absoluteUrl } from '../lib/addresses/base-path.ts';
import { toIsoDay } from '../lib/calendar/day-text.ts';
import { toTehranIso } from '../lib/calendar/tehran.ts';
import type { DecisionsOfView, FollowedDecision } from '../queries/types.ts';
import { toCsv, toListCell } from './csv.ts';

/** The columns of the table: days are Gregorian, `yyyy-mm-dd`, moments in Tehran's time. */
const COLUMNS: Readonly<
  Record<string, (decision: FollowedDecision, absolute: (url: string) => string) => string>
> = {
  text: ({ text }) => text,
  state: ({ doneIn }) => (doneIn ? 'done' : 'open'),
  responsible: ({ responsible = [] }) => toListCell(responsible.map(({ title }) => title)),
  due: ({ due }) => (due ? toIsoDay(due) : ''),
  decidedAt: ({ meeting }) => toTehranIso(meeting.publishedAt),
  meeting: ({ meeting }, absolute) => absolute(meeting.url),
  series: ({ series }) => series?.title ?? '',
  number: ({ series }) => String(series?.number ?? ''),
  doneAt: ({ doneIn }) => (doneIn ? toTehranIso(doneIn.publishedAt) : ''),
  doneIn: ({ doneIn }, absolute) => (doneIn ? absolute(doneIn.url) : ''),
};

/** Decisions as a table for spreadsheets, what is open first. @param siteUrl what addresses begin with */
export function toDecisionsCsv(
  { open, done }: Pick<DecisionsOfView, 'open' | 'done'>,
  siteUrl: string,
): string {
  const absolute = (url: string): string => absoluteUrl(url, siteUrl);
  return toCsv([
    Object.keys(COLUMNS),
    ...[...open, ...done].map((decision) =>
      Object.values(COLUMNS).map((cellOf) => cellOf(decision, absolute)),
    ),
  ]);
}
