import type { APIRoute } from 'astro';
import { feedStyle } from '../feeds/feed-style.ts';
import { getSiteFrame } from '../queries/site.ts';

export const GET: APIRoute = async () => {
  const { colours } = await getSiteFrame();
  return new Response(feedStyle(colours?.accent));
};
