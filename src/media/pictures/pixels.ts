import type { Border } from '../../node/files/read.ts';
import { drawPixels } from './drawing.ts';
import { readPicture, type Original } from './original.ts';

export const isDrawing = ({ src }: Pick<Original, 'src'>): boolean => /\.svg$/iu.test(src);

/**
 * The bytes that a picture is opened from: its own, or for a drawing (SVG) the picture that was drawn.
 * @throws {PictureFault} @throws {Unreadable}
 */
export const pixelsOf = async (border: Border, original: Original): Promise<Buffer> =>
  isDrawing(original) ? drawPixels(border, original) : readPicture(border, original);
