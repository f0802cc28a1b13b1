import type { APIRoute } from 'astro';
import { redirectPage } from '../feeds/redirect-page.ts';
import { aliasPaths, getAliases } from '../queries/aliases.ts';
import { siteUrl } from '../node/settings.ts';

export const getStaticPaths = aliasPaths;

export const GET: APIRoute = async ({ params: { alias = '' } }) => {
  const to = (await getAliases()).get(alias);
  if (to === undefined) throw new Error(`No item has the old address ${alias}`);
  return new Response(redirectPage(to, siteUrl()));
};
