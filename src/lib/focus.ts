import { toAsciiDigits } from './persian/digits.ts';

/**
 * The point of a picture that stays in sight where the picture is cut: percent of its width from the left, and
 * of its height from the top, whole numbers from 0 to 100.
 */
export interface Focus {
  x: number;
  y: number;
}

/** Where a cut keeps the middle, as it does without a focus. */
export const MIDDLE: Focus = { x: 50, y: 50 };

/** «30% 20%», in digits of any script and with «٪» or nothing for «%»; undefined for what is no focus. */
export function parseFocus(text: string): Focus | undefined {
  const read = /^(?<x>\d{1,3})[%٪]?\s+(?<y>\d{1,3})[%٪]?$/u.exec(toAsciiDigits(text).trim());
  const [x, y] = [Number(read?.groups?.['x']), Number(read?.groups?.['y'])];
  return x <= 100 && y <= 100 ? { x, y } : undefined;
}

/** As front matter writes it, and as `object-position` of CSS reads it. */
export const writeFocus = ({ x, y }: Focus): string => `${x}% ${y}%`;

/**
 * How far along the side that is cut the kept part lies, in percent of what is cut away: one number, since a
 * picture that fills a frame is cut on one side alone.
 * @param picture its width by its height
 * @param frame that of the frame
 */
export const cutAt = ({ x, y }: Focus, picture: number, frame: number): number =>
  picture > frame ? x : y;
