import type { APIRoute, InferGetStaticParamsType } from 'astro';
import { toItemsCsv, toItemsJson } from '../../feeds/item-data.ts';
import { getItemRecords } from '../../queries/data.ts';
import { dataMonthPaths } from '../../queries/machine-paths.ts';
import { getSiteFrame } from '../../queries/site.ts';
import { absoluteUrl, dataPageUrl } from '../../queries/urls.ts';
import { siteUrl } from '../../node/settings.ts';

export const getStaticPaths = dataMonthPaths;

type Params = InferGetStaticParamsType<typeof getStaticPaths>;

export const GET: APIRoute<never, Params> = async ({ params }) => {
  const { name, publisher, licence } = await getSiteFrame();
  const [year, month] = [Number(params.year), Number(params.month)];
  const write = params.format === 'csv' ? toItemsCsv : toItemsJson;
  return new Response(
    write({
      about: absoluteUrl(dataPageUrl(), siteUrl()),
      publisher: publisher?.name ?? name,
      licence,
      year,
      month,
      items: await getItemRecords(year, month),
    }),
  );
};
