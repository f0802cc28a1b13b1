import { SHARE } from '../../messages/share.ts';

/** Where an item is sent to: each address is a plain link, so nothing of another host is asked for here. */
const TARGETS: Readonly<Record<keyof typeof SHARE.targets, (url: string, text: string) => string>> =
  {
    eitaa: (url, text) => withQuery('https://eitaa.com/share/url', { url, text }),
    bale: (url, text) => withQuery('https://ble.ir/share/url', { url, text }),
    soroush: (url, text) => withQuery('https://splus.ir/share/url', { url, text }),
    rubika: (url, text) => withQuery('https://rubika.ir/share', { url, text }),
    telegram: (url, text) => withQuery('https://t.me/share/url', { url, text }),
    x: (url, text) => withQuery('https://x.com/intent/post', { url, text }),
    email: (url, text) => withQuery('mailto:', { subject: text, body: url }),
  };

export interface ShareTarget {
  name: string;
  href: string;
}

/**
 * Links that send an item on.
 *
 * @param url its absolute address, ASCII and short
 * @param text its title, with Latin runs isolated
 */
export const shareTargets = (url: string, text: string): ShareTarget[] =>
  Object.entries(TARGETS).map(([target, toHref]) => ({
    name: SHARE.targets[target as keyof typeof TARGETS],
    href: toHref(url, text),
  }));

/** A space is `%20`: in `mailto:` (RFC 6068) and for messengers «+» is a plus. */
const withQuery = (address: string, query: Record<string, string>): string =>
  `${address}?${Object.entries(query)
    .map(([key, value]) => `${key}=${encodeURIComponent(value).replace(BEYOND_ASCII, toWritten)}`)
    .join('&')}`;

const BEYOND_ASCII = /(?:%[89A-F][0-9A-F])+/gu;

/**
 * Letters, digits and half-spaces as they are written, which are a third as long: a browser encodes them when it
 * follows the link (URL, «query state», in UTF-8 as the page is). Signs that cannot be seen stay encoded.
 */
const toWritten = (encoded: string): string =>
  decodeURIComponent(encoded).replace(/[^\p{L}\p{M}\p{N}\p{P}\u200c]/gu, encodeURIComponent);
