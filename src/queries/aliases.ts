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
