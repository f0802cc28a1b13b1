import type { Cache } from '../../node/cache/cache.ts';
import { readInside } from '../../node/files/read.ts';
import type { NewsReading } from '../../collections/loaders/read-news.ts';
import { readKeptNews } from '../../collections/loaders/reading-cache.ts';
import { type Sketch, sketchOf } from './rules/near-duplicates/sketch.ts';
import { shinglesOf } from './rules/near-duplicates/shingles.ts';

/** The sketch of an item's text as base64, empty for one too short to be compared. */
interface KeptSketch {
  /** As the reading's. */
  stamp: string;
  sketch: string;
}

export interface Reading extends NewsReading {
  sketches: Map<string, Sketch>;
}

/**
 * Read the whole archive as far as the checking of one item needs it. What did not change since the
 * last check or build costs one `stat` a file, so that one item is checked as fast in a large archive.
 *
 * @param version differs when this program may read differently
 */
export function readArchive(dir: string, cache: Cache, version: string): Reading {
  const reading = readKeptNews(dir, cache, version);
  const kept = cache.map<KeptSketch>('sketches');
  const before = kept.read('news', version)?.entries;
  const now = new Map<string, KeptSketch>();
  const sketches = new Map<string, Sketch>();
  for (const [file, { stamp }] of reading.entries) {
    const known = before?.get(file);
    const made = known?.stamp === stamp ? known : { stamp, sketch: makeSketch(dir, file) };
    now.set(file, made);
    const sketch = decode(made.sketch);
    if (sketch) sketches.set(file, sketch);
  }
  try {
    reading.keep();
    kept.write('news', version, now);
  } catch {
    // A check that cannot keep what it read is slower next time, and no less right.
  }
  return { ...reading, sketches };
}

function makeSketch(dir: string, file: string): string {
  const sketch = sketchOf(shinglesOf(readInside(dir, file).toString('utf8')));
  return sketch ? Buffer.from(sketch.buffer).toString('base64') : '';
}

function decode(text: string): Sketch | undefined {
  if (text === '') return undefined;
  const bytes = Buffer.from(text, 'base64');
  return new Uint32Array(Uint8Array.from(bytes).buffer);
}
