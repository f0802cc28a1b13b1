import type { APIRoute, InferGetStaticParamsType } from 'astro';
import { renderCorrectionsFeed } from '../components/feeds/render-corrections-feed.ts';
import { getCorrectionsFeedView } from '../queries/corrections.ts';
import { correctionsFeedPaths } from '../queries/machine-paths.ts';

export const getStaticPaths = correctionsFeedPaths;

type Params = InferGetStaticParamsType<typeof getStaticPaths>;

export const GET: APIRoute<never, Params> = async ({ params: { format } }) =>
  new Response(renderCorrectionsFeed(format, await getCorrectionsFeedView()));
