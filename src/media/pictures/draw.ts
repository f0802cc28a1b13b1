/**
 * Draw an SVG: `node src/media/pictures/draw.ts WIDTH FILE < drawing`. A process of its own, for a drawing is a
 * program: one that never ends can only be stopped from outside.
 */
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { writeError } from '../../node/process/serialise-error.ts';

// Read by fontconfig when sharp loads it.
process.env['FONTCONFIG_FILE'] = path.join(import.meta.dirname, 'fonts.conf');

/** What librsvg takes for one dot an inch, at which a drawing is as wide as it says. */
const DENSITY = 72;

try {
  const { sharp } = await import('./sharp.ts');
  const [, , width = '', file = ''] = process.argv;
  const drawing = await buffer(process.stdin);
  const natural = await sharp(drawing).metadata();
  const density = Math.min(Math.max((DENSITY * Number(width)) / natural.width, 1), 100_000);
  // From bytes it has no place, and so nothing that it could load.
  await sharp(drawing, { density })
    .resize({ width: Number(width) })
    .png()
    .toFile(file);
} catch (error) {
  writeError(error);
}
