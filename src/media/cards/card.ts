import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { singleFlight } from '../pictures/single-flight.ts';
import { CARD, drawCard, type CardText } from './draw-card.ts';
import type { SharedPicture } from './shared-picture.ts';

/** Goes up when cards are drawn otherwise, so that the old ones are not taken for the new. */
const RECIPE = 2;

/** The card of an item, a section or the site; drawn once and kept as long as the cache is. */
export async function getCard(text: CardText): Promise<SharedPicture> {
  const name = createHash('sha256')
    .update(JSON.stringify([RECIPE, text.site, text.section, text.title, text.date]))
    .digest('hex')
    .slice(0, 16);
  const file = `${name}-card.jpg`;
  const bytes = await singleFlight(file, async (temporary) =>
    writeFile(temporary, await drawCard(text)),
  );
  return { url: `/media/${file}`, type: 'image/jpeg', ...CARD, bytes };
}
