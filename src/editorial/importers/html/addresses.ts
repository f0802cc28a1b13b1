import { readQuery } from '../../../lib/addresses/query-address.ts';

/** What a reader may be led to. What else an address can begin with (`javascript:`, `data:`, `file:`) runs or reaches into a machine. */
const SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:', 'ftp:']);

/**
 * What an address begins with before its first colon, as a browser or a later step may come to read it:
 * without the characters that nobody sees and that some pass over, wide letters as plain ones. A
 * drive («C:\») is one, too. Undefined for a path.
 */
function schemeOf(address: string): string | undefined {
  const bare = address
    .slice(0, LONGEST_ADDRESS)
    .normalize('NFKC')
    .replace(/[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]/gu, '');
  return /^[^/?#\\]*?:/u.exec(bare)?.[0].toLowerCase();
}

/** More than browsers take; a picture written out as an address is longer. */
const LONGEST_ADDRESS = 4000;

/** Whether an item may have the address: it leads to a page, a mail or a call, or is a path. */
export function isSafeAddress(address: string): boolean {
  const scheme = schemeOf(address);
  return address.length <= LONGEST_ADDRESS && (scheme === undefined || SCHEMES.has(scheme));
}

/** An address in a page as the item is to have it: absolute, where the page tells its own; undefined if of no use. */
export function addressIn(written: string, page: string | undefined): string | undefined {
  const address = written.trim();
  if (address === '' || address.startsWith('#') || !isSafeAddress(address)) return undefined;
  const url = page === undefined ? URL.parse(address) : URL.parse(address, page);
  if (!url) return decoded(address);
  return isSafeAddress(url.href) ? decoded(url.href) : undefined;
}

/**
 * The path of an old address, decoded, with its query, as `aliases` hold it; undefined for a front page, and for a
 * query that they cannot hold.
 */
export function pathOf(address: string): string | undefined {
  const url = URL.parse(address);
  if (!url || (url.search === '' && url.pathname === '/')) return undefined;
  const path = decoded(url.pathname).normalize('NFC');
  if (/[?#\\\p{Cc}]|\/\//u.test(path)) return undefined;
  if (url.search === '') return path;
  const query = readQuery(url.search.slice(1));
  return query === undefined ? undefined : `${path}?${query}`;
}

/** Persian letters in an address are readable; spaces and signs stay as they are written. */
function decoded(address: string): string {
  try {
    return decodeURI(address).replace(/\s/gu, '%20');
  } catch {
    return address;
  }
}

/** A picture's address: beside the page where a browser or Word saved it, else as any other. */
export function pictureAddressIn(written: string, page: string | undefined): string | undefined {
  const address = written.trim();
  const isBeside = /^(?:\.\/)?[^/:?#]+(?:_files|\.files|\.fld)\//u.test(address);
  return isBeside ? safelyDecoded(address.replace(/^\.\//u, '')) : addressIn(address, page);
}

function safelyDecoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
