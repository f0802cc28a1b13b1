import { shareOf, shinglesOf } from './shingles.ts';
import { bandsOf, type Sketch } from './sketch.ts';

/** From here on two items are one release. */
export const SAME = 0.8;

export interface NearDuplicate {
  file: string;
  share: number;
}

/**
 * Which items tell the same release, found without comparing all with all: only items whose sketches
 * agree in a band are read and compared, exactly.
 *
 * @param sketches by file
 * @param read gives the text of a file
 */
export class NearDuplicates {
  readonly #sketches: ReadonlyMap<string, Sketch>;
  readonly #read: (file: string) => string;
  readonly #bands = new Map<string, string[]>();
  #last: { file: string; shingles: Set<number> } | undefined;

  constructor(sketches: ReadonlyMap<string, Sketch>, read: (file: string) => string) {
    this.#sketches = sketches;
    this.#read = read;
    for (const [file, sketch] of sketches) {
      for (const band of bandsOf(sketch)) {
        const files = this.#bands.get(band);
        if (files) files.push(file);
        else this.#bands.set(band, [file]);
      }
    }
  }

  /** The other items that share at least `SAME` of their shingles with this one, nearest first. */
  of(file: string): NearDuplicate[] {
    const sketch = this.#sketches.get(file);
    if (!sketch) return [];
    const candidates = new Set(bandsOf(sketch).flatMap((band) => this.#bands.get(band) ?? []));
    candidates.delete(file);
    if (candidates.size === 0) return [];
    const shingles = this.#shinglesOf(file);
    return Array.from(candidates, (other) => ({
      file: other,
      share: shareOf(shingles, shinglesOf(this.#read(other))),
    }))
      .filter(({ share }) => share >= SAME)
      .sort((a, b) => b.share - a.share || (a.file < b.file ? -1 : 1));
  }

  #shinglesOf(file: string): Set<number> {
    if (this.#last?.file !== file) this.#last = { file, shingles: shinglesOf(this.#read(file)) };
    return this.#last.shingles;
  }
}
