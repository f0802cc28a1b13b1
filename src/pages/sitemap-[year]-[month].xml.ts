import type { APIRoute, InferGetStaticParamsType } from 'astro';
import { toSitemap } from '../feeds/sitemap.ts';
import { sitemapMonthPaths } from '../newsroom/machine-paths.ts';
import { getSitemapMonth } from '../newsroom/sitemap.ts';
import { toAbsolute } from '../newsroom/urls.ts';
import { siteUrl } from '../settings.ts';

export const getStaticPaths = sitemapMonthPaths;

type Params = InferGetStaticParamsType<typeof getStaticPaths>;

export const GET: APIRoute<never, Params> = async ({ params: { year, month } }) =>
  new Response(
    toSitemap(await getSitemapMonth(Number(year), Number(month)), toAbsolute(siteUrl())),
  );
