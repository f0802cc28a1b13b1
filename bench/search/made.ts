import type { SearchRecord } from '../../src/search/build/record.ts';
import { generateItems, SECTIONS, type BenchItem } from '../../testkit/newsroom/generate.ts';

/** The year of the newest made items. */
export const MADE_NOW = Date.UTC(2026, 11, 6, 20);

const SECTION_TITLES = new Map(SECTIONS.map(({ id, title }) => [id, title]));

/** So many made items of 4 KB as the index takes them, oldest first; none is held. */
export function* madeRecords(size: number): Generator<SearchRecord, undefined> {
  let at = 0;
  for (const item of generateItems({ seed: 1, size })) {
    yield toRecord(item, at);
    at += 1;
  }
}

export function toRecord(item: BenchItem, at: number): SearchRecord {
  const { code, title, kicker, lead, section, tags, date, body } = item;
  return {
    code,
    url: `/news/${code}/`,
    title,
    ...(kicker && { kicker }),
    ...(lead && { lead }),
    text: body,
    sectionId: section,
    sectionTitle: SECTION_TITLES.get(section) ?? section,
    tags,
    jalaliYear: date.year,
    publishedAt: at * 60_000,
    dateText: `${String(date.year)}/${String(date.month)}/${String(date.day)}`,
    digest: code,
  };
}
