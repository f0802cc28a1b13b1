/**
 * How pictures are made. One set of widths for every place in the layout, so that a picture that stands
 * in a card, a lead and an article is made once.
 */
export const WIDTHS = [320, 480, 640, 960, 1280] as const;

export const LARGEST_WIDTH = 1280;

/** The one that `<img src>` names, for browsers without `srcset`. */
export const FALLBACK_WIDTH = 960;

export const FORMATS = {
  avif: { type: 'image/avif', options: { quality: 50, effort: 1 } },
  webp: { type: 'image/webp', options: { quality: 74, effort: 4 } },
} as const;

/** Animations. */
export const MOVING = { quality: 74, effort: 2 } as const;

/** Goes up when pictures are made otherwise than the numbers here say. */
export const RECIPE = 2;

export type Format = keyof typeof FORMATS;

/** How wide a picture of a body is shown: the whole line on a phone, the measure of the text beyond. */
export const BODY_SIZES = '(min-width: 48rem) 42rem, 100vw';
