import type { APIRoute } from 'astro';
import { basePathOf } from '../lib/addresses/base-path.ts';
import { webManifest } from '../feeds/web-manifest.ts';
import { siteUrl } from '../node/settings.ts';
import { getSiteFrame } from '../queries/site.ts';

export const GET: APIRoute = async () => {
  return new Response(webManifest(await getSiteFrame(), basePathOf(siteUrl())));
};
