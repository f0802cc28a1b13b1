import { isPhotoName } from '../media/pictures/media-kinds.ts';
import type { Item } from './group-news.ts';

/** Of the newest items, at least as many as this and at most twice as many have cards of their own. */
const BLOCK = 50;

/**
 * Whether an item's previews show a card with its own title: it has no photo, and is among the newest.
 * Older ones share their section's card, or the first build of a great archive would draw for hours.
 *
 * The archive is counted from its oldest item in blocks, and the last two blocks have cards; so most new
 * items change no old page, and every `BLOCK`th one changes a block (docs/decisions/0503-cards.md).
 *
 * @param total how many items there are
 */
export function hasOwnCard(
  { image, index }: Pick<Item, 'image' | 'index'>,
  total: number,
): boolean {
  if (image && isPhotoName(image.src)) return false;
  const fromOldest = total - 1 - index;
  return fromOldest >= ownCardsFrom(total);
}

/** The number from the oldest, from 0, of the first item that may have a card of its own; it may be below 0. */
export const ownCardsFrom = (total: number): number => (Math.floor(total / BLOCK) - 1) * BLOCK;
