import type { Item } from './group-news.ts';
import { getNews } from './news.ts';
import { getSeriesStates } from './series.ts';
import { getSections } from './site.ts';
import { toSummaries, toSummary } from './summary.ts';
import type { FrontView } from './types.ts';

/** The lead story is the newest item with a picture among as many as this. */
const LEAD_REACH = 8;
const SECONDS = 4;
const NEWEST = 10;
const BLOCK = 5;
const SERIES = 3;

/**
 * The front page. No item stands in two of its parts; the rail of the newest is the exception, since
 * it answers another question («what came last?»).
 */
export async function getFrontView(): Promise<FrontView> {
  const { newestFirst, bySection } = await getNews();
  const used = new Set<Item>();
  const take = (items: readonly Item[], count: number): Item[] => {
    const taken: Item[] = [];
    for (const item of items) {
      if (taken.length === count) break;
      if (used.has(item)) continue;
      used.add(item);
      taken.push(item);
    }
    return taken;
  };
  const recent = newestFirst.slice(0, LEAD_REACH);
  const [lead] = take([...recent.filter(({ image }) => image), ...recent], 1);
  const beside = newestFirst.slice(0, 2 * LEAD_REACH);
  const seconds = take([...beside.filter(({ image }) => image), ...beside], SECONDS);
  const sections = await getSections();
  const blocks = sections.map((section) => ({
    section,
    items: take(bySection.get(section.id) ?? [], BLOCK),
  }));
  return {
    ...(lead && { lead: await toSummary(lead) }),
    seconds: await toSummaries(seconds),
    newest: await toSummaries(newestFirst.slice(0, NEWEST)),
    blocks: await Promise.all(
      blocks
        .filter(({ items }) => items.length > 0)
        .map(async ({ section, items }) => ({ section, items: await toSummaries(items) })),
    ),
    series: (await getSeriesStates()).slice(0, SERIES),
  };
}
