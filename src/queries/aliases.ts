import { getContent } from '../collections/content-store.ts';
import { hasQuery } from '../lib/addresses/query-address.ts';
import { fileOfAddress } from '../lib/addresses/same-file.ts';
import { getNews } from './news.ts';
import { memoisePerBuild } from './memoise-per-build.ts';
import { itemUrl } from './urls.ts';

/**
 * Old addresses that must keep working, as files below the site, with where each leads. From those with a query a
 * web server alone can lead.
 */
export const getAliases = memoisePerBuild(
  async (): Promise<ReadonlyMap<string, string>> =>
    new Map(
      (await getNews()).newestFirst.flatMap(({ aliases = [], code }) =>
        aliases
          .filter((alias) => !hasQuery(alias))
          .map((alias) => [fileOfAddress(alias), itemUrl(code)] as const),
      ),
    ),
);

/** Those whose pages are asked for. */
export async function aliasPaths(): Promise<{ params: { alias: string }; cacheKey: string }[]> {
  const touched = getContent().touched?.aliases;
  if (touched?.size === 0) return [];
  const all = await getAliases();
  const asked = touched ? all.entries().filter(([alias]) => touched.has(alias)) : all;
  return Array.from(asked, ([alias, to]) => ({ params: { alias }, cacheKey: to }));
}
