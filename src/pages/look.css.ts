import type { APIRoute } from 'astro';
import { basePathOf } from '../lib/addresses/base-path.ts';
import { styleAtBase } from '../lib/addresses/html-at-base.ts';
import { faceStyle } from '../lib/look-style.ts';
import { siteUrl } from '../node/settings.ts';
import { getSiteFrame } from '../queries/site.ts';
import font from '../styles/fonts/vazirmatn.woff2?url';

/** The newsroom's look and type for the pages of the readers' service, which knows nothing of `site.yml`. */
export const GET: APIRoute = async () => {
  const { look, font: own } = await getSiteFrame();
  const type = own === undefined ? faceStyle('Vazirmatn', { url: font, weights: '400 700' }) : '';
  return new Response(styleAtBase(type + look, basePathOf(siteUrl())));
};
