import sharp from 'sharp';
import type { Random } from './random.ts';

/** An SVG drawing like no other. */
export const drawing = (random: Random): Buffer =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="320" height="200"><rect width="320" height="200" fill="${colour(random)}"/></svg>`,
  );

/** A PNG like no other; its size changes too now and then. */
export const photo = (random: Random): Promise<Buffer> =>
  sharp({
    create: {
      width: 340,
      height: random.pick([200, 210, 220]),
      channels: 3,
      background: colour(random),
    },
  })
    .png()
    .toBuffer();

const colour = (random: Random): string =>
  `#${random.below(0x1000000).toString(16).padStart(6, '0')}`;
