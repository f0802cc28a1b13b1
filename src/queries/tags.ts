import { comparePersian } from '../lib/persian/collation.ts';
import { toPersianDigits } from '../lib/persian/digits.ts';
import { tagTitlesOf } from './group-news.ts';
import { getNews } from './news.ts';
import { memoisePerBuild } from './memoise-per-build.ts';
import { ofPeriod } from './period.ts';
import { FRONT_LENGTH } from './sections.ts';
import { toSummaries } from './summary.ts';
import type { Link, TagIndexView, TagView, TagYearView } from './types.ts';
import { tagUrl, tagYearUrl } from './urls.ts';

export const getTagTitles = memoisePerBuild(async () => tagTitlesOf((await getNews()).newestFirst));

async function toTagLink(slug: string): Promise<Link> {
  return { url: tagUrl(slug), title: (await getTagTitles()).get(slug) ?? slug };
}

export async function getTagView(slug: string): Promise<TagView> {
  const items = (await getNews()).byTag.get(slug) ?? [];
  const years = Map.groupBy(items, ({ date }) => date.year);
  return {
    tag: await toTagLink(slug),
    items: await toSummaries(items.slice(0, FRONT_LENGTH)),
    years: Array.from(years, ([year, { length }]) => ({
      url: tagYearUrl(slug, year),
      title: toPersianDigits(year),
      year,
      count: length,
    })),
  };
}

export async function getTagYearView(slug: string, year: number): Promise<TagYearView> {
  const items = (await getNews()).byTag.get(slug) ?? [];
  return {
    tag: await toTagLink(slug),
    year,
    items: await toSummaries(ofPeriod(items, year)),
  };
}

/** All tags by their first letter, both in Persian order. */
export async function getTagIndexView(): Promise<TagIndexView> {
  const tags = Array.from(await getTagTitles(), ([slug, title]) => ({ url: tagUrl(slug), title }));
  tags.sort((a, b) => comparePersian(a.title, b.title));
  const groups = Map.groupBy(tags, ({ title }) => firstLetter(title));
  return { groups: Array.from(groups, ([letter, tags]) => ({ letter, tags })) };
}

/** The letter a word is filed under: «آ» stands with «ا», a digit or a sign under «#». */
function firstLetter(title: string): string {
  const letter = /\p{L}/u.exec(title[0] ?? '')?.[0];
  if (!letter) return '#';
  return letter.replace(/[آأإ]/u, 'ا').toUpperCase();
}
