import path from 'node:path';
import { Border } from '../../node/files/read.ts';
import { contentDir, publicDir } from '../../node/settings.ts';
import type { CardFont } from '../fonts/site-font.ts';
import { drawIcon, type IconSource } from '../identity/icon-source.ts';
import { fitInto } from '../identity/logo.ts';
import type { Original } from '../pictures/original.ts';
import { pixelsOf } from '../pictures/pixels.ts';
import { sharp } from '../pictures/sharp.ts';

/** What a newsroom's cards bear, and the type that they are set in. */
export interface CardSign {
  /** Stands in the place of icon and name. */
  logo?: Original;
  icon?: IconSource;
  font?: CardFont;
}

/** Wider ones would meet the section's name. */
export const SIGN_ROOM = { width: 520, height: 84 } as const;

/** The sign of a card, with the ground showing through it. */
export async function drawSign({
  logo,
  icon,
}: CardSign): Promise<{ png: Buffer; width: number; height: number }> {
  const source = logo
    ? await pixelsOf(new Border(contentDir()), logo)
    : icon
      ? await drawIcon(icon)
      : path.join(publicDir(), 'icons/icon-512.png');
  const size = fitInto(logo ?? { width: 1, height: 1 }, SIGN_ROOM);
  const png = await sharp(source)
    .autoOrient()
    .resize({ ...size, fit: 'fill' })
    .png()
    .toBuffer();
  return { png, ...size };
}
