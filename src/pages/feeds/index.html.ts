import type { APIRoute } from 'astro';
import { redirectPage } from '../../feeds/redirect-page.ts';
import { siteUrl } from '../../node/settings.ts';
import { followUrl } from '../../queries/urls.ts';

/** Where what is at `/follow/` stood until 0.4. */
export const GET: APIRoute = () => new Response(redirectPage(followUrl(), siteUrl()));
