import type { ResolvedImage } from '../../markdown/body-context.ts';
import { BODY_SIZES } from './recipe.ts';
import type { Picture } from './variants.ts';

/** A made picture as the body of an item shows it. */
export const toResolvedImage = ({ fallback, sources }: Picture): ResolvedImage => ({
  src: fallback.src,
  width: fallback.width,
  height: fallback.height,
  sources,
  sizes: BODY_SIZES,
});
