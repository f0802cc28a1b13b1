import { getContent } from '../collections/content-store.ts';
import { MOST_WINDOWS, type MostEntry, type MostWindow } from '../lib/most.ts';
import { getNews } from './news.ts';
import { getSiteFrame } from './site.ts';
import { toLink } from './summary.ts';
import type { MostView } from './types.ts';
import { keyOf } from './view-key.ts';

/** As many items as each list shows. */
const SHOWN = 10;
const windows = Object.keys(MOST_WINDOWS) as MostWindow[];

/** What was read and discussed most; items that are not published any more are left out. */
export async function getMostView(): Promise<MostView> {
  const { most } = getContent();
  if (!most) return { windows: [] };
  const { newestFirst } = await getNews();
  const links = new Map(newestFirst.map((item) => [item.code, toLink(item)]));
  const show = (entries: readonly MostEntry[]) =>
    entries
      .flatMap(({ code, count }) => {
        const link = links.get(code);
        return link === undefined ? [] : [{ code, ...link, count }];
      })
      .slice(0, SHOWN);
  return {
    updatedAt: most.updatedAt,
    windows: windows.map((window) => ({
      window,
      viewed: show(most[window].viewed),
      discussed: show(most[window].discussed),
    })),
  };
}

/** The one address of the page, where readers see what is read most. */
export async function mostPaths() {
  const { counts } = await getSiteFrame();
  if (!counts) return [];
  return [{ params: { nothing: undefined }, cacheKey: keyOf(await getMostView()) }];
}
