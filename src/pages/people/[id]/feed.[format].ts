import type { APIRoute, InferGetStaticParamsType } from 'astro';
import { renderFeed } from '../../../components/feeds/render-feed.ts';
import { getPersonFeedView } from '../../../queries/feed.ts';
import { personFeedPaths } from '../../../queries/machine-paths.ts';

export const getStaticPaths = personFeedPaths;

type Params = InferGetStaticParamsType<typeof getStaticPaths>;

export const GET: APIRoute<never, Params> = async ({ params: { format, id } }) =>
  new Response(await renderFeed(format, await getPersonFeedView(id)));
