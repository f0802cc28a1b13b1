import type { APIRoute } from 'astro';
import { toSitemapIndex } from '../feeds/sitemap.ts';
import { getSitemapIndex } from '../newsroom/sitemap.ts';
import { toAbsolute } from '../newsroom/urls.ts';
import { siteUrl } from '../settings.ts';

export const GET: APIRoute = async () =>
  new Response(toSitemapIndex(await getSitemapIndex(), toAbsolute(siteUrl())));
