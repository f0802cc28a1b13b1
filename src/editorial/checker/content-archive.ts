import { existsSync } from 'node:fs';
import path from 'node:path';
import { readInside } from '../../node/files/read.ts';
import { toTehran } from '../../lib/calendar/tehran.ts';
import type { Lists } from '../../collections/content-store.ts';
import { textKey } from '../../markdown/text-key.ts';
import * as urls from '../../queries/urls.ts';
import type { Archive, TagUse } from './rules/archive.ts';
import { NearDuplicates } from './rules/near-duplicates/near-duplicates.ts';
import type { NewsData } from '../../collections/schemas/news.ts';
import type { Reading } from './check-memory.ts';

export interface ArchiveSource {
  dir: string;
  reading: Reading;
  lists: Lists;
  /** The ids of all dossiers. */
  dossiers: ReadonlySet<string>;
  /** The site's address. */
  site: string;
  /** Items after this instant are not published: a link to one is broken. */
  now: number;
}

/** What the checking of one item asks of the others, answered from what was read of them. */
export function archiveOf({ dir, reading, lists, dossiers, site, now }: ArchiveSource): Archive {
  const news = [...reading.entries.values()];
  const published = news.filter(({ draft, publishedAt }) => !draft && publishedAt <= now);
  const pages = new Set(
    [...pagesOf(published), ...pagesOfLists(lists), ...pagesOfDossiers(dossiers)].map(bare),
  );
  const spellings = spellingsOf(news);
  const twins = new NearDuplicates(reading.sketches, (file) =>
    readInside(dir, file).toString('utf8'),
  );
  return {
    hasPage: (address) => pages.has(bare(address)) || existsSync(path.join('public', address)),
    tagSpellings: (key) => spellings.get(key) ?? [],
    twinsOf: (file) => twins.of(file),
    site,
  };
}

function* pagesOf(news: readonly NewsData[]): Generator<string> {
  for (const { code, tags = [], dossiers = [], aliases = [], section, publishedAt } of news) {
    const { year, month, day } = toTehran(publishedAt).date;
    yield urls.itemUrl(code);
    yield* aliases;
    yield urls.sectionMonthUrl(section, year, month);
    for (const { slug } of tags) yield* [urls.tagUrl(slug), urls.tagYearUrl(slug, year)];
    for (const id of dossiers) yield urls.dossierYearUrl(id, year);
    yield urls.archiveYearUrl(year);
    yield urls.archiveMonthUrl(year, month);
    yield urls.archiveDayUrl(year, month, day);
    yield urls.sitemapMonthUrl(year, month);
  }
}

function* pagesOfLists({ sections, series, people, pages }: Lists): Generator<string> {
  yield* [urls.frontUrl(), urls.archiveUrl(), urls.searchUrl(), urls.tagIndexUrl()];
  yield* [
    urls.followUrl(),
    urls.correctionsUrl(),
    urls.adminUrl(),
    urls.manifestUrl(),
    urls.sitemapIndexUrl(),
  ];
  for (const { id } of sections) yield urls.sectionUrl(id);
  for (const { id } of series) yield urls.seriesUrl(id);
  if (people.length > 0) yield urls.peopleUrl();
  for (const { id } of people) yield urls.personUrl(id);
  for (const { id } of pages) yield urls.standingPageUrl(id);
  for (const format of urls.FEED_FORMATS) {
    yield urls.feedUrl(format);
    for (const { id } of sections) yield urls.feedUrl(format, id);
  }
}

function* pagesOfDossiers(ids: Iterable<string>): Generator<string> {
  yield urls.dossierIndexUrl();
  for (const id of ids) {
    yield urls.dossierUrl(id);
    for (const format of urls.FEED_FORMATS) yield urls.dossierFeedUrl(format, id);
  }
}

const bare = (address: string): string => address.normalize('NFC').replace(/\/$/, '');

/** The spellings of each tag, most used first, by what they have in common. */
function spellingsOf(news: readonly NewsData[]): Map<string, TagUse[]> {
  const counts = new Map<string, number>();
  for (const { title } of news.flatMap(({ tags = [] }) => tags))
    counts.set(title, (counts.get(title) ?? 0) + 1);
  const uses = Array.from(counts, ([title, count]) => ({ title, count }));
  const byKey = Map.groupBy(uses, ({ title }) => textKey(title));
  for (const spellings of byKey.values())
    spellings.sort((a, b) => b.count - a.count || (a.title < b.title ? -1 : 1));
  return byKey;
}
