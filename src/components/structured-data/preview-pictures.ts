import { getCard } from '../../media/cards/card.ts';
import { getCrop, type Shape } from '../../media/cards/photo-crops.ts';
import type { SharedPicture } from '../../media/cards/shared-picture.ts';
import { formatDate } from '../../lib/calendar/format.ts';
import { toTehran } from '../../lib/calendar/tehran.ts';
import type { ItemView, SiteFrame } from '../../queries/types.ts';

/** A picture with its words for who cannot see it. */
export type PreviewPicture = SharedPicture & { alt: string };

const SHAPES: readonly Shape[] = ['wide', 'classic', 'square'];

/** The pictures of an item for previews and search engines, the best for a preview first; at least one. */
export async function itemPictures(
  item: ItemView,
  site: string,
): Promise<[PreviewPicture, ...PreviewPicture[]]> {
  const { picture, section, title, publishedAt, ownCard } = item;
  if (picture) {
    const crops = await Promise.all(SHAPES.map((shape) => getCrop(picture, shape)));
    const [first, ...others] = crops
      .filter((crop) => crop !== undefined)
      .map((crop) => ({ ...crop, alt: picture.alt }));
    if (first) return [first, ...others];
  }
  if (!ownCard) return [await sectionPicture(section.title, site)];
  const date = formatDate(toTehran(publishedAt).date);
  return [{ ...(await getCard({ site, section: section.title, title, date })), alt: title }];
}

export const sectionPicture = async (title: string, site: string): Promise<PreviewPicture> => ({
  ...(await getCard({ site, title })),
  alt: title,
});

export const sitePicture = async ({ name, tagline }: SiteFrame): Promise<PreviewPicture> => ({
  ...(await getCard({ site: name, title: tagline ?? name })),
  alt: name,
});
