import type { APIRoute, InferGetStaticParamsType } from 'astro';
import { renderListFeed } from '../../../components/feeds/render-list-feed.ts';
import { getSeriesFeedView } from '../../../queries/list-feed.ts';
import { seriesFeedPaths } from '../../../queries/machine-paths.ts';

export const getStaticPaths = seriesFeedPaths;

type Params = InferGetStaticParamsType<typeof getStaticPaths>;

export const GET: APIRoute<never, Params> = async ({ params: { id } }) =>
  new Response(renderListFeed(await getSeriesFeedView(id)));
