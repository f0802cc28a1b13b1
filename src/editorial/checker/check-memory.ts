import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readInside } from '../../node/files/read.ts';
import { readNews, type NewsReading } from '../../collections/loaders/read-news.ts';
import type { Sketch } from './rules/near-duplicates/sketch.ts';
import { sketchOf } from './rules/near-duplicates/sketch.ts';
import { shinglesOf } from './rules/near-duplicates/shingles.ts';
import type { NewsData } from '../../collections/schemas/news.ts';

interface Kept {
  version: string;
  dir: string;
  news: NewsData[];
  /** Base64, by file. */
  sketches: Record<string, string>;
}

export interface Reading extends NewsReading {
  sketches: Map<string, Sketch>;
}

/**
 * Read the whole archive as far as the checking of one item needs it. What did not change since the
 * last check costs one `stat` a file, so that one item is checked as fast in a large archive.
 *
 * @param file where this is kept; may be deleted at any time
 * @param version differs when this program may read differently
 */
export function readArchive(dir: string, file: string, version: string): Reading {
  const kept = readKept(file, version, dir);
  const previous = new Map((kept?.news ?? []).map((data) => [data.file, data]));
  const reading = readNews(dir, previous, version);
  const sketches = new Map<string, Sketch>();
  for (const [name, data] of reading.entries) {
    const known = previous.get(name)?.stamp === data.stamp ? kept?.sketches[name] : undefined;
    const sketch =
      known === undefined
        ? sketchOf(shinglesOf(readInside(dir, name).toString('utf8')))
        : decode(known);
    if (sketch) sketches.set(name, sketch);
  }
  if (reading.opened > 0 || reading.entries.size !== previous.size)
    keep(file, {
      version,
      dir,
      news: [...reading.entries.values()],
      sketches: Object.fromEntries(
        Array.from(reading.entries.keys(), (name) => [name, encode(sketches.get(name))]),
      ),
    });
  return { ...reading, sketches };
}

const encode = (sketch: Sketch | undefined): string =>
  sketch ? Buffer.from(sketch.buffer).toString('base64') : '';

function decode(text: string): Sketch | undefined {
  if (text === '') return undefined;
  const bytes = Buffer.from(text, 'base64');
  return new Uint32Array(Uint8Array.from(bytes).buffer);
}

function readKept(file: string, version: string, dir: string): Kept | undefined {
  try {
    // This program wrote it; another version's is thrown away by the comparison.
    const kept = JSON.parse(readFileSync(file, 'utf8')) as Kept;
    return kept.version === version && kept.dir === dir ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** A check whose memory cannot be written is slower next time, and no less right. */
function keep(file: string, kept: Kept): void {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, JSON.stringify(kept));
    renameSync(`${file}.new`, file);
  } catch {
    return;
  }
}
