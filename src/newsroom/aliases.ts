import { getNews } from './news.ts';
import { itemUrl } from './urls.ts';

/**
 * Old addresses that must keep working, with where each leads.
 * An address whose last part names a file (`/old/a.html`) is that file; any other is a folder's page.
 */
export async function getAliases(): Promise<{ file: string; to: string }[]> {
  return (await getNews()).newestFirst.flatMap(({ aliases = [], code }) =>
    aliases.map((alias) => {
      const path = alias.replace(/^\/|\/$/gu, '');
      const isFile = /\.[a-z0-9]{2,5}$/iu.test(path) && !alias.endsWith('/');
      return { file: isFile ? path : `${path}/index.html`, to: itemUrl(code) };
    }),
  );
}
