import { isNamedByContent } from '../../offline/names.ts';

/** The files named by their content that this page has loaded, and the pictures it is about to. */
export function loadedHere(): string[] {
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
  const shown = Array.from(document.images, ({ currentSrc, src }) => currentSrc || src);
  const paths = [...loaded, ...shown]
    .map((address) => new URL(address, location.href))
    .filter(({ origin }) => origin === location.origin)
    .map(({ pathname }) => pathname);
  return [...new Set(paths)].filter(isNamedByContent);
}
