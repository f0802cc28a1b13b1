/** Bands of rows: two texts that share 80 % of their shingles agree in a band with 99.98 %. */
const BANDS = 16;
const ROWS = 4;

/**
 * A text in 256 bytes: for each of 64 orders of all shingles, the first that the text has (MinHash,
 * Broder 1997). Two texts agree in as large a part of it as the part of shingles they share.
 */
export type Sketch = Uint32Array;

/** Odd multipliers and offsets, from one seed, so that sketches can be kept between runs. */
const ORDERS = Array.from({ length: BANDS * ROWS }, (_, index) => ({
  times: (Math.imul(index + 1, 0x9e3779b1) | 1) >>> 0,
  plus: Math.imul(index + 7, 0x85ebca6b) >>> 0,
}));

/** The sketch of a set of shingles; undefined for an empty one. */
export function sketchOf(shingles: ReadonlySet<number>): Sketch | undefined {
  if (shingles.size === 0) return undefined;
  const sketch = new Uint32Array(ORDERS.length).fill(0xffffffff);
  for (const shingle of shingles) {
    ORDERS.forEach(({ times, plus }, order) => {
      const value = scramble(Math.imul(shingle, times) + plus);
      if (value < (sketch[order] ?? 0)) sketch[order] = value;
    });
  }
  return sketch;
}

/** One name for each band; texts that share one are worth comparing. */
export function bandsOf(sketch: Sketch): string[] {
  return Array.from(
    { length: BANDS },
    (_, band) => `${band}:${sketch.slice(band * ROWS, (band + 1) * ROWS).join(' ')}`,
  );
}

/** Multiplying alone keeps neighbours together; this does not (MurmurHash3's finaliser). */
function scramble(value: number): number {
  let mixed = value ^ (value >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
