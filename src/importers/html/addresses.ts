/** An address in a page as the item is to have it: absolute, where the page tells its own; undefined if of no use. */
export function addressIn(written: string, page: string | undefined): string | undefined {
  const address = written.trim();
  if (
    address === '' ||
    address.startsWith('#') ||
    /^(?:javascript|data|about|file):/iu.test(address)
  )
    return undefined;
  const url = page === undefined ? URL.parse(address) : URL.parse(address, page);
  if (!url) return decoded(address);
  return decoded(url.href);
}

/** The path of an old address, decoded, as `aliases` hold it; undefined for a front page or a query. */
export function pathOf(address: string): string | undefined {
  const url = URL.parse(address);
  if (!url || url.search !== '' || url.pathname === '/') return undefined;
  const path = decoded(url.pathname).normalize('NFC');
  return /[?#\\\p{Cc}]|\/\//u.test(path) ? undefined : path;
}

/** Persian letters in an address are readable; spaces and signs stay as they are written. */
function decoded(address: string): string {
  try {
    return decodeURI(address).replace(/\s/gu, '%20');
  } catch {
    return address;
  }
}

/** A picture's address: beside the page where a browser saved it, else as any other. */
export function pictureAddressIn(written: string, page: string | undefined): string | undefined {
  const address = written.trim();
  const isBeside = /^(?:\.\/)?[^/:?#]+_files\//u.test(address);
  return isBeside ? safelyDecoded(address.replace(/^\.\//u, '')) : addressIn(address, page);
}

function safelyDecoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
