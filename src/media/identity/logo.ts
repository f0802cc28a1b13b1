import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { Border } from '../../node/files/read.ts';
import { contentDir } from '../../node/settings.ts';
import { openPicture } from '../pictures/open-picture.ts';
import type { Original } from '../pictures/original.ts';
import { pixelsOf } from '../pictures/pixels.ts';
import { singleFlight } from '../pictures/single-flight.ts';

/** The room that a masthead has for a logo, in CSS pixels; files have twice as many. */
export const LOGO_ROOM = { width: 288, height: 48 } as const;
const FINENESS = 2;

/** A page has it beside its text, before anything else of the newsroom is seen. */
export const HEAVIEST_LOGO = 30_000;

/** Flat colours stay flat: what looks like a photo is told of and not spoilt. */
const WEBP = { nearLossless: true, quality: 60, effort: 5 } as const;

/** Goes up when logos are made otherwise than the numbers here say. */
const RECIPE = 1;

/** A logo as pages show it. */
export interface Logo {
  /** Site-absolute. */
  src: string;
  /** In CSS pixels, at its largest. */
  width: number;
  height: number;
  bytes: number;
}

/**
 * A logo for the masthead, with the ground showing through it; made once and kept as long as the cache is. A
 * drawing is drawn, as everywhere: no SVG of a newsroom is published.
 */
export async function makeLogo(
  original: Original,
  border = new Border(contentDir()),
): Promise<Logo> {
  const { width, height } = fitInto(original, LOGO_ROOM);
  const recipe = JSON.stringify([RECIPE, original.version, width, height, FINENESS, WEBP]);
  const name = createHash('sha256').update(recipe).digest('hex').slice(0, 16);
  const file = `${name}-logo.webp`;
  const bytes = await singleFlight(file, async (temporary) => {
    const pixels = await pixelsOf(border, original);
    const made = await openPicture(pixels, {})
      .resize({ width: width * FINENESS, withoutEnlargement: true })
      .webp(WEBP)
      .toBuffer();
    await writeFile(temporary, made);
  });
  return { src: `/media/${file}`, width, height, bytes };
}

/** The largest size of a shape within a room. */
export function fitInto(
  shape: { width: number; height: number },
  room: { width: number; height: number },
): { width: number; height: number } {
  const scale = Math.min(room.width / shape.width, room.height / shape.height);
  return { width: Math.round(shape.width * scale), height: Math.round(shape.height * scale) };
}
