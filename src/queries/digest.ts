import { compareJalali, previousDay, type JalaliDate } from '../lib/calendar/jalali.ts';
import type { Item } from './group-news.ts';
import { getNews } from './news.ts';
import { getSections, getSiteFrame } from './site.ts';
import { toSummaries } from './summary.ts';
import type { ItemSummary, Link } from './types.ts';
import { archiveDayUrl, archiveMonthUrl, archiveUrl } from './urls.ts';

export const DIGEST_PERIODS = ['day', 'week'] as const;
export type DigestPeriod = (typeof DIGEST_PERIODS)[number];

/** A letter is read in one go; what is more stands in the archive. */
export const MOST_IN_DIGEST = 60;

/** What was published on the Tehran day of the newest item, or in the seven days that end with it. */
export interface DigestView {
  period: DigestPeriod;
  site: string;
  /** Undefined where nothing is published. */
  days?: { first: JalaliDate; last: JalaliDate };
  /** How many items there are, those as well that are not told. */
  count: number;
  /** In the order of the menu, in each the newest first. */
  sections: (Link & {
    items: (Pick<ItemSummary, 'lang' | 'url' | 'title' | 'kicker' | 'summary'> & {
      code: string;
    })[];
  })[];
  /** Where all of them are. */
  all: string;
}

/** Follows the content alone, never the clock. */
export async function getDigestView(period: DigestPeriod): Promise<DigestView> {
  const { name: site } = await getSiteFrame();
  const { newestFirst } = await getNews();
  const last = newestFirst[0]?.date;
  if (!last) return { period, site, count: 0, sections: [], all: archiveUrl() };
  const first = period === 'day' ? last : daysBefore(last, 6);
  const end = newestFirst.findIndex(({ date }) => compareJalali(date, first) < 0);
  const items = end < 0 ? newestFirst : newestFirst.slice(0, end);
  const { year, month, day } = last;
  return {
    ...{ period, site, days: { first, last }, count: items.length },
    sections: await toGroups(items.slice(0, MOST_IN_DIGEST)),
    all: period === 'day' ? archiveDayUrl(year, month, day) : archiveMonthUrl(year, month),
  };
}

async function toGroups(items: readonly Item[]): Promise<DigestView['sections']> {
  const told = Map.groupBy(await toSummaries(items), ({ section }) => section.id);
  return (await getSections()).flatMap(({ id, url, title }) => {
    const own = told.get(id) ?? [];
    const entries = own.map(({ code, lang, url, title, kicker, summary }) => ({
      ...{ code, url, title },
      ...(lang && { lang }),
      ...(kicker && { kicker }),
      ...(summary && { summary }),
    }));
    return own.length > 0 ? [{ url, title, items: entries }] : [];
  });
}

const daysBefore = (date: JalaliDate, days: number): JalaliDate =>
  days === 0 ? date : daysBefore(previousDay(date), days - 1);
