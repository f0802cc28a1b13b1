import { classifyUrl, type UrlKind } from './url.ts';

/** Where an address may lead, by the property that holds it. Pages fetch from this site alone. */
const ADDRESSES: Readonly<Record<string, readonly UrlKind[]>> = {
  cite: ['inside', 'outside'],
  href: ['inside', 'outside', 'contact'],
  poster: ['inside'],
  src: ['inside'],
  srcSet: ['inside'],
};

/**
 * Whether a property may have this value as far as addresses go; one that holds none may.
 * @param site the site's own origin, where known
 */
export function isSafeAddress(
  tagName: string,
  property: string,
  value: unknown,
  site: string | undefined,
): boolean {
  const kinds = ADDRESSES[property];
  if (kinds === undefined) return true;
  if (property === 'href' && tagName !== 'a') return false;
  const text = Array.isArray(value) ? value.join(',') : value;
  if (typeof text !== 'string') return false;
  return addressesIn(property, text).every((url) => kinds.includes(classifyUrl(url, site)));
}

/** The addresses of a `srcset` end at spaces, its parts at commas (HTML, 4.8.4.2.1). */
const addressesIn = (property: string, text: string): string[] =>
  property === 'srcSet' ? text.split(/[\s,]+/).filter((part) => part !== '') : [text];
