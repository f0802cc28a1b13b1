import type { APIRoute, InferGetStaticParamsType } from 'astro';
import { renderListFeed } from '../../../components/feeds/render-list-feed.ts';
import { getTagFeedView } from '../../../queries/list-feed.ts';
import { tagFeedPaths } from '../../../queries/machine-paths.ts';

export const getStaticPaths = tagFeedPaths;

type Params = InferGetStaticParamsType<typeof getStaticPaths>;

export const GET: APIRoute<never, Params> = async ({ params: { slug } }) =>
  new Response(renderListFeed(await getTagFeedView(slug)));
