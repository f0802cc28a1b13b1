import type { APIRoute } from 'astro';
import { getSiteFrame } from '../../queries/site.ts';
import { getNewsMonths } from '../../queries/sitemap.ts';
import { absoluteUrl, dataMonthUrl, dataPageUrl } from '../../queries/urls.ts';
import { siteUrl } from '../../node/settings.ts';

/** Which months there are; changes once a month. */
export const GET: APIRoute = async () => {
  const { name, publisher, licence } = await getSiteFrame();
  const absolute = (url: string): string => absoluteUrl(url, siteUrl());
  const months = (await getNewsMonths()).map(({ year, month }) => ({
    jalaliYear: year,
    jalaliMonth: month,
    json: absolute(dataMonthUrl(year, month, 'json')),
    csv: absolute(dataMonthUrl(year, month, 'csv')),
  }));
  const about = absolute(dataPageUrl());
  return Response.json({ about, publisher: publisher?.name ?? name, licence, months });
};
