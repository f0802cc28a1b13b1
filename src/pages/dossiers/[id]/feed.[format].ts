import type { APIRoute, InferGetStaticParamsType } from 'astro';
import { renderFeed } from '../../../components/feeds/render-feed.ts';
import { getDossierFeedView } from '../../../queries/feed.ts';
import { dossierFeedPaths } from '../../../queries/machine-paths.ts';

export const getStaticPaths = dossierFeedPaths;

type Params = InferGetStaticParamsType<typeof getStaticPaths>;

export const GET: APIRoute<never, Params> = async ({ params: { format, id } }) =>
  new Response(await renderFeed(format, await getDossierFeedView(id)));
