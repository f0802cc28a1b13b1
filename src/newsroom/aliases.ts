import { getNews } from './news.ts';
import { once } from './once.ts';
import { itemUrl } from './urls.ts';

/**
 * Old addresses that must keep working, as files below the site, with where each leads.
 * An address whose last part names a file (`/old/a.html`) is that file; any other is a folder's page.
 */
export const getAliases = once(
  async (): Promise<ReadonlyMap<string, string>> =>
    new Map(
      (await getNews()).newestFirst.flatMap(({ aliases = [], code }) =>
        aliases.map((alias) => [fileOf(alias), itemUrl(code)] as const),
      ),
    ),
);

function fileOf(alias: string): string {
  const path = alias.replace(/^\/|\/$/gu, '');
  const isFile = /\.[a-z0-9]{2,5}$/iu.test(path) && !alias.endsWith('/');
  return isFile ? path : `${path}/index.html`;
}
