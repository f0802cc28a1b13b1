import type { APIRoute, InferGetStaticParamsType } from 'astro';
import { renderFeed } from '../components/feeds/render-feed.ts';
import { getFeedView } from '../newsroom/feed.ts';
import { feedPaths } from '../newsroom/machine-paths.ts';

export const getStaticPaths = feedPaths;

type Params = InferGetStaticParamsType<typeof getStaticPaths>;

export const GET: APIRoute<never, Params> = async ({ params: { format } }) =>
  new Response(await renderFeed(format, await getFeedView()));
