import { pathInSite } from '../lib/addresses/base-path.ts';

/**
 * What an address in a body leads to.
 *
 * - `inside`: this site, or a place on the page
 * - `outside`: another site
 * - `contact`: an e-mail address or a telephone
 * - `unsafe`: anything else; `javascript:` and `data:` are the ones that are tried
 */
export type UrlKind = 'inside' | 'outside' | 'contact' | 'unsafe';

/**
 * Tell where an address leads as a browser would, which drops tabs, line ends and leading controls
 * and takes `\` for `/` (URL Standard, section 4.4): «java⇥script:» is a script. Invisible marks and
 * spaces of every kind are passed over too, since who shows or copies a text may drop them.
 *
 * @param site the site's own address, where known
 */
export function classifyUrl(url: string, site?: string): UrlKind {
  const bare = url.replace(/[\p{C}\p{Z}\s]/gu, '');
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(bare)?.[1]?.toLowerCase();
  if (scheme === undefined) return /^[/\\]{2}/.test(bare) ? 'outside' : 'inside';
  if (scheme === 'mailto' || scheme === 'tel') return 'contact';
  if (scheme !== 'http' && scheme !== 'https') return 'unsafe';
  const address = URL.parse(bare);
  return site !== undefined && address && pathInSite(address, site) !== undefined
    ? 'inside'
    : 'outside';
}

const WHOLE_URL = /^(?:[a-z][a-z0-9+.-]*:\/\/|www\.|mailto:)\S+$/i;
const EMAIL = /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/;
const BARE_HOST = /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?:[/?#]\S*)?$/i;

/** Whether a link's text is an address, to be read from left to right and never rewritten. */
export function isUrlText(text: string): boolean {
  const bare = text.trim();
  return WHOLE_URL.test(bare) || EMAIL.test(bare) || BARE_HOST.test(bare);
}

/** The address as the editor wrote it: remark percent-encodes what is not ASCII. */
export function decodeUrl(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}
