import type { Mask } from './text-mask.ts';

/** A picture under work: three bytes a pixel. */
export interface Canvas {
  pixels: Buffer;
  width: number;
  height: number;
}

export type Colour = readonly [red: number, green: number, blue: number];

/**
 * Put ink of a colour on a canvas; what falls beside it is left out. Done here and not by `composite`,
 * which takes the whole picture through two colour spaces: 3 ms instead of 20.
 */
export function putInk(
  canvas: Canvas,
  mask: Mask,
  left: number,
  top: number,
  colour: Colour,
): void {
  const { pixels, width, height } = canvas;
  for (let y = Math.max(0, -top); y < Math.min(mask.height, height - top); y += 1) {
    for (let x = Math.max(0, -left); x < Math.min(mask.width, width - left); x += 1) {
      const ink = mask.data[y * mask.width + x] ?? 0;
      if (ink === 0) continue;
      const at = ((top + y) * width + left + x) * 3;
      for (let part = 0; part < 3; part += 1) {
        const background = pixels[at + part] ?? 0;
        pixels[at + part] = background + (((colour[part] ?? 0) - background) * ink) / 255;
      }
    }
  }
}
