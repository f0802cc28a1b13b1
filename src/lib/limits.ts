/**
 * How much of one file is read: enough for any newsroom, and little enough for the smallest machine that
 * builds. docs/editors.fa.md and docs/operators.md tell of them.
 */

/** An item, a standing page or a list, in bytes: a book has fewer. */
export const LARGEST_TEXT = 10_000_000;

/** A picture, in bytes. */
export const LARGEST_PICTURE = 50_000_000;

/** A picture, in pixels; a moving one, in those of all its frames, which are in memory at once. */
export const MOST_PIXELS = 100_000_000;
export const MOST_MOVING_PIXELS = 40_000_000;

/** A drawing, in pixels when it is drawn as wide as pictures ever are. */
export const MOST_DRAWN_PIXELS = 16_000_000;

/** A drawing (SVG), in bytes: it is a program, and what it draws may be far more than it says. */
export const LARGEST_DRAWING = 2_000_000;

/** A film, a recording or a document, in bytes. */
export const LARGEST_FILE = 2_000_000_000;

/** How long one drawing may take to be drawn, in seconds; most take a hundredth of one. */
export const LONGEST_DRAWING = 10;

/** How long one picture may take to be opened, in seconds. */
export const LONGEST_OPENING = 30;
