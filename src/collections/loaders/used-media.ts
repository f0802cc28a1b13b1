import type { Dossier, Lists } from '../content-store.ts';
import { identityPictures } from './identity.ts';
import type { FrontData } from '../schemas/front.ts';
import type { NewsData } from '../schemas/news.ts';

/**
 * The files of `content/media` that an item, a standing page, the front page, a dossier, a person's page or the frame of pages may show, by path
 * below media.
 */
export function usedMedia(
  entries: ReadonlyMap<string, NewsData>,
  { pages, people, site, front, dossiers = [] }: Shown,
): Set<string> {
  const used = new Set<string>();
  for (const { image, gallery = [], bodyMedia } of entries.values()) {
    if (image) used.add(image.src);
    for (const { src } of gallery) used.add(src);
    for (const src of bodyMedia) used.add(src);
  }
  for (const { data } of [...pages, ...dossiers]) for (const src of data.bodyMedia) used.add(src);
  for (const { image } of people) if (image) used.add(image.src);
  for (const { src } of site ? identityPictures(site) : []) used.add(src);
  for (const picture of [front?.special?.image, ...dossiers.map(({ data }) => data.image)])
    if (picture) used.add(picture.src);
  return used;
}

/** What shows files beside the items. */
interface Shown extends Pick<Lists, 'pages' | 'people' | 'site'> {
  front?: FrontData | undefined;
  dossiers?: readonly Dossier[];
}
