import type { APIRoute } from 'astro';
import { toSitemap } from '../feeds/sitemap.ts';
import { getSitemapPages } from '../newsroom/sitemap.ts';
import { toAbsolute } from '../newsroom/urls.ts';
import { siteUrl } from '../settings.ts';

export const GET: APIRoute = async () =>
  new Response(toSitemap(await getSitemapPages(), toAbsolute(siteUrl())));
