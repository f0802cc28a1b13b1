import { MONTH_NAMES } from '../lib/calendar/names.ts';
import type { MonthLink } from '../queries/types.ts';
import { SITE } from '../messages/site.ts';

/** Months under their years, in the order they come; within its year a month needs its name only. */
export const toYearGroups = (months: readonly MonthLink[]) =>
  Array.from(
    Map.groupBy(months, ({ year }) => year),
    ([year, links]) => ({
      title: SITE.archive.ofYear(year),
      links: links.map(({ url, month, count }) => ({
        url,
        title: MONTH_NAMES[month - 1] ?? '',
        count,
      })),
    }),
  );
