/**
 * How pictures are shown, by what they are on a page: `sizes` is how wide each is (the breakpoints are
 * those of the layout), and `widest` is the largest file worth offering, for a screen of two pixels to one.
 */
export const PICTURE_PRESETS = {
  /** The front page's lead story: the whole screen of a phone, half of a desk's. */
  lead: { sizes: '(min-width: 77rem) 37rem, (min-width: 48rem) 56vw, 100vw', widest: 1280 },
  /** An item's own picture. */
  article: { sizes: '(min-width: 48rem) 42rem, 100vw', widest: 1280 },
  /** One of a row that is swiped; the largest is for the screen that it opens on. */
  gallery: { sizes: '(min-width: 29rem) 24rem, 85vw', widest: 1280 },
  /** The first story of a block. */
  feature: { sizes: '(min-width: 77rem) 34rem, (min-width: 48rem) 50vw, 100vw', widest: 960 },
  /** One of three or four in a row. */
  card: { sizes: '(min-width: 77rem) 17rem, (min-width: 48rem) 30vw, 50vw', widest: 640 },
  /** Beside a headline in a list. */
  thumb: { sizes: '(min-width: 48rem) 13rem, 7.5rem', widest: 480 },
} as const;

export type PicturePreset = keyof typeof PICTURE_PRESETS;

/**
 * The candidates of a `srcset` with width descriptors that are no wider than `widest`; the narrowest
 * stays in any case.
 */
export function withinWidth(srcset: string, widest: number): string {
  const candidates = srcset.split(', ');
  const kept = candidates.filter((candidate) => widthOf(candidate) <= widest);
  return (kept.length > 0 ? kept : candidates.slice(0, 1)).join(', ');
}

const widthOf = (candidate: string): number => Number(/ (\d+)w$/u.exec(candidate)?.[1] ?? 0);
