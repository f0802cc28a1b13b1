import type { APIRoute, InferGetStaticParamsType } from 'astro';
import { renderDecisionsFeed } from '../components/feeds/render-decisions-feed.ts';
import { getDecisionsFeedView } from '../queries/decisions.ts';
import { decisionsFeedPaths } from '../queries/machine-paths.ts';

export const getStaticPaths = decisionsFeedPaths;

type Params = InferGetStaticParamsType<typeof getStaticPaths>;

export const GET: APIRoute<never, Params> = async ({ params: { format } }) =>
  new Response(renderDecisionsFeed(format, await getDecisionsFeedView()));
