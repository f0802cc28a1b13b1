import { fileOfAddress } from '../lib/addresses/same-file.ts';
import { getNews } from './news.ts';
import { memoisePerBuild } from './memoise-per-build.ts';
import { itemUrl } from './urls.ts';

/** Old addresses that must keep working, as files below the site, with where each leads. */
export const getAliases = memoisePerBuild(
  async (): Promise<ReadonlyMap<string, string>> =>
    new Map(
      (await getNews()).newestFirst.flatMap(({ aliases = [], code }) =>
        aliases.map((alias) => [fileOfAddress(alias), itemUrl(code)] as const),
      ),
    ),
);
