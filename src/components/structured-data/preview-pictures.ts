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
  site: SiteFrame,
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
  const card = await getCard({ ...signOf(site), section: section.title, title, date });
  return [{ ...card, alt: title }];
}

export const sectionPicture = async (title: string, site: SiteFrame): Promise<PreviewPicture> => ({
  ...(await getCard({ ...signOf(site), title })),
  alt: title,
});

export const sitePicture = async (site: SiteFrame): Promise<PreviewPicture> => ({
  ...(await getCard({ ...signOf(site), title: site.tagline ?? site.name })),
  alt: site.name,
});

/** What of a card tells whose it is. */
const signOf = ({ name, colours, sign }: SiteFrame) => ({ site: name, colours, sign });
