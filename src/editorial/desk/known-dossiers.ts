/** Special coverage as the built site tells it. */
export interface KnownDossier {
  title: string;
  text: string;
  picture?: { src: string; alt: string } | undefined;
}

/** Those that the site's list of all names, by id: the desk's own files do not hold the names that they have. */
export function readDossiers(page: Document): ReadonlyMap<string, KnownDossier> {
  const known = new Map<string, KnownDossier>();
  for (const entry of page.querySelectorAll('main li')) {
    const link = entry.querySelector('h2 a');
    const [, id] = /\/dossiers\/([^/]+)\/$/u.exec(link?.getAttribute('href') ?? '') ?? [];
    if (!link || id === undefined) continue;
    const image = entry.querySelector('img');
    known.set(id, {
      title: link.textContent.trim(),
      text: entry.querySelector('p:not(.small)')?.textContent.trim() ?? '',
      picture: image
        ? { src: new URL(image.getAttribute('src') ?? '', location.href).href, alt: image.alt }
        : undefined,
    });
  }
  return known;
}
