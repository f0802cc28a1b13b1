import type { APIRoute, InferGetStaticParamsType } from 'astro';
import { renderCommentFeed } from '../../../components/feeds/render-comment-feed.ts';
import { commentFeedPaths } from '../../../queries/machine-paths.ts';
import { getCommentFeedView } from '../../../queries/feed.ts';

export const getStaticPaths = commentFeedPaths;

type Params = InferGetStaticParamsType<typeof getStaticPaths>;

export const GET: APIRoute<never, Params> = async ({ params: { code } }) =>
  new Response(renderCommentFeed(await getCommentFeedView(code)));
