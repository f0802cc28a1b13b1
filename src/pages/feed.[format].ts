import type { APIRoute, InferGetStaticParamsType } from 'astro';
import { renderFeed } from '../components/feeds/render-feed.ts';
import { getFeedView } from '../queries/feed.ts';
import { feedPaths } from '../queries/machine-paths.ts';

export const getStaticPaths = feedPaths;

type Params = InferGetStaticParamsType<typeof getStaticPaths>;

export const GET: APIRoute<never, Params> = async ({ params: { format } }) =>
  new Response(await renderFeed(format, await getFeedView()));
