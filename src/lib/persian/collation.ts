import { HALF_SPACE } from './half-space.ts';

/** The default order puts پ چ ژ ک گ ی after all Arabic letters; the Persian one does not. */
const COLLATOR = new Intl.Collator('fa', { numeric: true });

/**
 * Order two texts as a Persian dictionary does, for `Array.sort`: آ ا ب پ ت … و ه ی, half-spaces
 * ignored, numbers by their value. Total: only equal strings give 0, so that no list depends on the
 * order it came in.
 */
export function comparePersian(a: string, b: string): number {
  return COLLATOR.compare(withoutHalfSpace(a), withoutHalfSpace(b)) || compareCodeUnits(a, b);
}

function withoutHalfSpace(text: string): string {
  return text.replaceAll(HALF_SPACE, '');
}

function compareCodeUnits(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
