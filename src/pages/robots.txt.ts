import type { APIRoute } from 'astro';
import { basePathOf } from '../lib/addresses/base-path.ts';
import { robotsTxt } from '../feeds/robots.ts';
import {
  adminUrl,
  searchUrl,
  sitemapIndexUrl,
  sitemapNewsUrl,
  toAbsolute,
} from '../queries/urls.ts';
import { siteUrl } from '../node/settings.ts';

export const GET: APIRoute = () => {
  const sitemaps = [sitemapIndexUrl(), sitemapNewsUrl()].map(toAbsolute(siteUrl()));
  return new Response(
    robotsTxt(
      [adminUrl(), `${searchUrl()}?`].map((path) => `${basePathOf(siteUrl())}${path}`),
      sitemaps,
    ),
  );
};
