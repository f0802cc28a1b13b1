import { formatMonth } from '../lib/calendar/format.ts';
import type { Item } from './group-news.ts';
import { getNews } from './news.ts';
import { ofPeriod } from './period.ts';
import { getSection } from './site.ts';
import { toSummaries } from './summary.ts';
import type { MonthLink, SectionMonthView, SectionView } from './types.ts';
import { sectionMonthUrl } from './urls.ts';

/** As many items as a front shows; older ones stand in its months or years. */
export const FRONT_LENGTH = 30;

export async function getSectionView(id: string): Promise<SectionView> {
  const items = await itemsOf(id);
  return {
    section: await getSection(id),
    items: await toSummaries(items.slice(0, FRONT_LENGTH)),
    months: monthsOf(items, id),
  };
}

export async function getSectionMonthView(
  id: string,
  year: number,
  month: number,
): Promise<SectionMonthView> {
  const { url, title } = await getSection(id);
  const items = ofPeriod(await itemsOf(id), year, month);
  return { section: { id, url, title }, year, month, items: await toSummaries(items) };
}

/** The months of a section that have items, newest first. */
export function monthsOf(items: readonly Item[], id: string): MonthLink[] {
  const months = Map.groupBy(items, ({ date }) => date.year * 100 + date.month);
  return Array.from(months, ([key, { length }]) => {
    const year = Math.floor(key / 100);
    const month = key % 100;
    return {
      url: sectionMonthUrl(id, year, month),
      title: formatMonth(year, month),
      year,
      month,
      count: length,
    };
  });
}

export const itemsOf = async (id: string): Promise<readonly Item[]> =>
  (await getNews()).bySection.get(id) ?? [];
