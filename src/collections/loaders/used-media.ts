import type { Lists } from '../content-store.ts';
import { identityPictures } from './identity.ts';
import type { NewsData } from '../schemas/news.ts';

/** The files of `content/media` that an item, a standing page, a person's page or the frame of pages may show, by path below media. */
export function usedMedia(
  entries: ReadonlyMap<string, NewsData>,
  { pages, people, site }: Pick<Lists, 'pages' | 'people' | 'site'>,
): Set<string> {
  const used = new Set<string>();
  for (const { image, gallery = [], bodyMedia } of entries.values()) {
    if (image) used.add(image.src);
    for (const { src } of gallery) used.add(src);
    for (const src of bodyMedia) used.add(src);
  }
  for (const { data } of pages) for (const src of data.bodyMedia) used.add(src);
  for (const { image } of people) if (image) used.add(image.src);
  for (const { src } of site ? identityPictures(site) : []) used.add(src);
  return used;
}
