import { defineMiddleware } from 'astro:middleware';
import { isPreview } from './settings.ts';
import { withPolicy } from './security/content-security-policy.ts';

/** Gives every built page its security policy; in `npm run dev` the live preview brings scripts of its own. */
export const onRequest = defineMiddleware(async (_context, next) => {
  const response = await next();
  if (isPreview()) return response;
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  const html = withPolicy(await response.text());
  return new Response(html, { status: response.status, headers: response.headers });
});
