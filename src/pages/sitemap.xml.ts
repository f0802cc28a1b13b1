import type { APIRoute } from 'astro';
import { toSitemapIndex } from '../feeds/sitemap.ts';
import { getSitemapIndex } from '../queries/sitemap.ts';
import { toAbsolute } from '../queries/urls.ts';
import { siteUrl } from '../node/settings.ts';

export const GET: APIRoute = async () =>
  new Response(toSitemapIndex(await getSitemapIndex(), toAbsolute(siteUrl())));
