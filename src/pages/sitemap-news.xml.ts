import type { APIRoute } from 'astro';
import { toNewsSitemap } from '../feeds/sitemap.ts';
import { getSiteFrame } from '../queries/site.ts';
import { getNewsSitemap } from '../queries/sitemap.ts';
import { toAbsolute } from '../queries/urls.ts';
import { siteUrl } from '../node/settings.ts';

export const GET: APIRoute = async () => {
  const { name } = await getSiteFrame();
  return new Response(toNewsSitemap(name, await getNewsSitemap(), toAbsolute(siteUrl())));
};
