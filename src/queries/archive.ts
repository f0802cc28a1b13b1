import { formatMonth } from '../lib/calendar/format.ts';
import { monthLength, weekdayOf } from '../lib/calendar/jalali.ts';
import { toPersianDigits } from '../lib/persian/digits.ts';
import { timeKey } from './group-news.ts';
import { getNews } from './news.ts';
import { toSummaries } from './summary.ts';
import type { ArchiveDayView, ArchiveMonthView, ArchiveView, ArchiveYearView } from './types.ts';
import { archiveDayUrl, archiveMonthUrl, archiveYearUrl } from './urls.ts';

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

/** The Jalali years that have items, newest first. */
export async function getYears(): Promise<number[]> {
  const { byTime } = await getNews();
  return [...byTime.keys()]
    .filter((key) => /^\d+$/u.test(key))
    .map(Number)
    .sort((a, b) => b - a);
}

export async function getArchiveView(): Promise<ArchiveView> {
  const years = await getYears();
  return {
    years: years.map((year) => ({ url: archiveYearUrl(year), title: toPersianDigits(year), year })),
  };
}

export async function getArchiveYearView(year: number): Promise<ArchiveYearView> {
  const { byTime } = await getNews();
  return {
    year,
    months: MONTHS.map((month) => ({
      url: archiveMonthUrl(year, month),
      title: formatMonth(year, month),
      year,
      month,
      count: byTime.get(timeKey(year, month))?.length ?? 0,
    })),
  };
}

export async function getArchiveMonthView(year: number, month: number): Promise<ArchiveMonthView> {
  const { byTime } = await getNews();
  const days = Array.from({ length: monthLength(year, month) }, (_, index) => {
    const date = { year, month, day: index + 1 };
    const count = byTime.get(timeKey(year, month, date.day))?.length ?? 0;
    const url = count > 0 ? archiveDayUrl(year, month, date.day) : undefined;
    return { date, weekday: weekdayOf(date), count, ...(url && { url }) };
  });
  const itemsByDay = await Promise.all(
    days.toReversed().flatMap(({ date, url }) => {
      if (!url) return [];
      const items = byTime.get(timeKey(year, month, date.day)) ?? [];
      return [toSummaries(items).then((items) => ({ date, url, items }))];
    }),
  );
  return { year, month, days, itemsByDay };
}

export async function getArchiveDayView(
  year: number,
  month: number,
  day: number,
): Promise<ArchiveDayView> {
  const items = (await getNews()).byTime.get(timeKey(year, month, day)) ?? [];
  return { date: { year, month, day }, items: await toSummaries(items) };
}
