import type { APIRoute } from 'astro';
import { securityTxt } from '../../feeds/security-txt.ts';
import { getSiteFrame } from '../../newsroom/site.ts';
import { absoluteUrl, securityTxtUrl } from '../../newsroom/urls.ts';
import { now, siteUrl } from '../../settings.ts';

/**
 * The folder is `.well-known`, which tools pass over as hidden if it stands here by its name. A newsroom
 * without an e-mail address has no such file.
 */
export async function getStaticPaths() {
  const email = (await getSiteFrame()).publisher?.email;
  return email ? [{ params: { folder: '.well-known' }, props: { email } }] : [];
}

export const GET: APIRoute<{ email: string }> = ({ props }) =>
  new Response(securityTxt(props.email, absoluteUrl(securityTxtUrl(), siteUrl()), now()));
