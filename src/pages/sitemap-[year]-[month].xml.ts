import type { APIRoute, InferGetStaticParamsType } from 'astro';
import { toSitemap } from '../feeds/sitemap.ts';
import { sitemapMonthPaths } from '../queries/machine-paths.ts';
import { getSitemapMonth } from '../queries/sitemap.ts';
import { toAbsolute } from '../queries/urls.ts';
import { siteUrl } from '../node/settings.ts';

export const getStaticPaths = sitemapMonthPaths;

type Params = InferGetStaticParamsType<typeof getStaticPaths>;

export const GET: APIRoute<never, Params> = async ({ params: { year, month } }) =>
  new Response(
    toSitemap(await getSitemapMonth(Number(year), Number(month)), toAbsolute(siteUrl())),
  );
