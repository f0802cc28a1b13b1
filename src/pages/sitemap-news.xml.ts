import type { APIRoute } from 'astro';
import { toNewsSitemap } from '../feeds/sitemap.ts';
import { getSiteFrame } from '../newsroom/site.ts';
import { getNewsSitemap } from '../newsroom/sitemap.ts';
import { toAbsolute } from '../newsroom/urls.ts';
import { siteUrl } from '../settings.ts';

export const GET: APIRoute = async () => {
  const { name } = await getSiteFrame();
  return new Response(toNewsSitemap(name, await getNewsSitemap(), toAbsolute(siteUrl())));
};
