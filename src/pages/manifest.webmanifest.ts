import type { APIRoute } from 'astro';
import { webManifest } from '../feeds/web-manifest.ts';
import { getSiteFrame } from '../queries/site.ts';

export const GET: APIRoute = async () => {
  const { name, description } = await getSiteFrame();
  return new Response(webManifest(name, description));
};
