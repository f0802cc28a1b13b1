import type { UnfitPictureReason } from '../../lib/diagnostics/reasons.ts';
import type { Measured } from '../pictures/open-picture.ts';
import { LARGE } from './icon-source.ts';
import { fitInto, LOGO_ROOM } from './logo.ts';

/** An icon whose sides differ by a little is meant to be square. */
const NEARLY_SQUARE = 1.1;
/** Narrower ones are taken for icons, and wider ones cannot be read in a masthead. */
const LOGO_SHAPES = { narrowest: 0.5, widest: 8 };

/** A picture as its head tells of it; a drawing has as many pixels as are wanted. */
export type Shape = Measured & { isDrawing: boolean };

/** Why a picture cannot be a newsroom's icon; undefined where it can. */
export function unfitIcon({
  width,
  height,
  moves,
  isDrawing,
}: Shape): UnfitPictureReason | undefined {
  if (moves) return 'moves';
  if (Math.max(width, height) / Math.min(width, height) > NEARLY_SQUARE) return 'icon-shape';
  return !isDrawing && Math.max(width, height) < LARGE ? 'icon-small' : undefined;
}

/** Why a picture cannot be a newsroom's logo; undefined where it can. */
export function unfitLogo({
  width,
  height,
  moves,
  isDrawing,
}: Shape): UnfitPictureReason | undefined {
  if (moves) return 'moves';
  const shape = width / height;
  if (shape < LOGO_SHAPES.narrowest || shape > LOGO_SHAPES.widest) return 'logo-shape';
  return !isDrawing && width < fitInto({ width, height }, LOGO_ROOM).width
    ? 'logo-small'
    : undefined;
}
