import { formatDate, formatMonth, formatTime } from '../../lib/calendar/format.ts';
import { parseDate } from '../../lib/calendar/parse.ts';
import { toTehran } from '../../lib/calendar/tehran.ts';
import { DESK } from '../../messages/desk.ts';
import { canonical, type DeskData } from './entry-data.ts';

/**
 * What the list shows of an item beside its title and picture. The CMS writes a field into a list as it stands in
 * the file; so these go through it as values of the entry, under keys that no schema has.
 */
export interface ListWords {
  /** Its day and time, section and state. */
  peykLine: string;
  peykMonth: string;
  peykSection: string;
  peykState: string;
}

/** Their keys, which no file may have. */
export const LIST_KEYS = ['peykLine', 'peykMonth', 'peykSection', 'peykState'] as const;

/**
 * @param titleOf the title of a section by its id
 * @param now ms since the epoch
 */
export function listWords(
  data: DeskData,
  titleOf: (section: string) => string,
  now: number,
): ListWords {
  const date = parseDate(textOf(data, 'publishedAt'));
  const section = titleOf(textOf(data, 'section'));
  const state = DESK.states[stateOf(data, date.ok ? date.instant : now, now)];
  const moment = date.ok
    ? `${formatDate(toTehran(date.instant).date)}، ${formatTime(date.instant)}`
    : textOf(data, 'publishedAt');
  return {
    peykLine: [moment, section, state].filter(Boolean).join(' · '),
    peykMonth: date.ok ? monthOf(date.instant) : '',
    peykSection: section,
    peykState: state,
  };
}

export type ListedState = keyof typeof DESK.states;

function stateOf(data: DeskData, publishedAt: number, now: number): ListedState {
  if (canonical(data['draft'], 'draft') !== undefined) return 'draft';
  return publishedAt > now ? 'scheduled' : 'published';
}

function monthOf(instant: number): string {
  const { year, month } = toTehran(instant).date;
  return formatMonth(year, month);
}

const textOf = (data: DeskData, name: string): string => String(canonical(data[name] ?? '') ?? '');
