import type { APIRoute, InferGetStaticParamsType } from 'astro';
import { toDecisionsCsv } from '../../feeds/decision-data.ts';
import { getDecisionsYearView } from '../../queries/decisions.ts';
import { decisionsDataPaths } from '../../queries/machine-paths.ts';
import { siteUrl } from '../../node/settings.ts';

export const getStaticPaths = decisionsDataPaths;

type Params = InferGetStaticParamsType<typeof getStaticPaths>;

export const GET: APIRoute<never, Params> = async ({ params: { year } }) =>
  new Response(toDecisionsCsv(await getDecisionsYearView(Number(year)), siteUrl()));
