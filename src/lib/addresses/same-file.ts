/**
 * The file below the site that answers an address. An address whose last part names a file (`/old/a.html`)
 * is that file; any other is a folder's page.
 *
 * @param address percent-decoded, with a slash before it
 */
export function fileOfAddress(address: string): string {
  const path = address.replace(/^\/|\/$/gu, '');
  if (/\.[a-z0-9]{2,5}$/iu.test(path) && !address.endsWith('/')) return path;
  return path === '' ? 'index.html' : `${path}/index.html`;
}

/** Text that has one form only. */
const PLAIN = /^[ -@[-~]*$/u;

/**
 * Equal for names that some file system takes for one: which differ in the case of letters, in Unicode's
 * normal form, or in dots and spaces at the end of a part. Not to be shown.
 */
export function foldName(name: string): string {
  const trimmed = name.split('/').map(withoutEnd).join('/');
  if (PLAIN.test(trimmed)) return trimmed;
  // There and back: some great letters (K, the sign of kelvin) share a small one, some small ones a great one.
  return trimmed.normalize('NFD').toLowerCase().toUpperCase().toLowerCase().normalize('NFC');
}

function withoutEnd(part: string): string {
  let end = part.length;
  while (end > 0 && '. '.includes(part.charAt(end - 1))) end -= 1;
  return part.slice(0, end);
}
