import type { APIRoute } from 'astro';
import { securityTxt } from '../../feeds/security-txt.ts';
import { getSiteFrame } from '../../queries/site.ts';
import { absoluteUrl, securityTxtUrl } from '../../queries/urls.ts';
import { getContent } from '../../collections/content-store.ts';
import { siteUrl } from '../../node/settings.ts';

/**
 * The folder is `.well-known`, which tools pass over as hidden if it stands here by its name. A newsroom
 * without an e-mail address has no such file.
 */
export async function getStaticPaths() {
  const email = (await getSiteFrame()).publisher?.email;
  return email ? [{ params: { folder: '.well-known' } }] : [];
}

export const GET: APIRoute = async () => {
  const { publisher } = await getSiteFrame();
  const address = absoluteUrl(securityTxtUrl(), siteUrl());
  return new Response(securityTxt(publisher?.email ?? '', address, getContent().now()));
};
