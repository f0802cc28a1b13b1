import type { APIRoute } from 'astro';
import { toSitemap } from '../feeds/sitemap.ts';
import { getSitemapPages } from '../queries/sitemap.ts';
import { toAbsolute } from '../queries/urls.ts';
import { siteUrl } from '../node/settings.ts';

export const GET: APIRoute = async () =>
  new Response(toSitemap(await getSitemapPages(), toAbsolute(siteUrl())));
