import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { versionOf } from '../identity/icon-source.ts';
import { singleFlight } from '../pictures/single-flight.ts';
import { CARD, drawCard, type CardText } from './draw-card.ts';
import type { CardSign } from './draw-sign.ts';
import type { SharedPicture } from './shared-picture.ts';

/** Goes up when cards are drawn otherwise, so that the old ones are not taken for the new. */
const RECIPE = 2;

/** Names what the sign is drawn from, wherever it lies. */
const signKey = ({ logo, icon, font }: CardSign = {}): string[] =>
  [logo?.version ?? (icon && versionOf(icon)), font && path.basename(font.file)].filter(
    (part) => part !== undefined,
  );

/** The card of an item, a section or the site; drawn once and kept as long as the cache is. */
export async function getCard(text: CardText): Promise<SharedPicture> {
  const name = createHash('sha256')
    .update(
      JSON.stringify([
        ...[RECIPE, text.site, text.section, text.title, text.date],
        ...(text.colours ? [text.colours.brand, text.colours.accent] : []),
        ...signKey(text.sign),
      ]),
    )
    .digest('hex')
    .slice(0, 16);
  const file = `${name}-card.jpg`;
  const bytes = await singleFlight(file, async (temporary) =>
    writeFile(temporary, await drawCard(text)),
  );
  return { url: `/media/${file}`, type: 'image/jpeg', ...CARD, bytes };
}
