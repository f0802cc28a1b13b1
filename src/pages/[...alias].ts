import type { APIRoute } from 'astro';
import { redirectPage } from '../feeds/redirect-page.ts';
import { getAliases } from '../newsroom/aliases.ts';
import { siteUrl } from '../settings.ts';

export const getStaticPaths = async () =>
  (await getAliases()).map(({ file, to }) => ({
    params: { alias: file },
    props: { to },
    cacheKey: to,
  }));

export const GET: APIRoute<{ to: string }> = ({ props }) =>
  new Response(redirectPage(props.to, siteUrl()));
