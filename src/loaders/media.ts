import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readOriginal, type Original } from '../pictures/original.ts';
import { mediaSchema } from '../schemas/media.ts';
import { stampOf, walk } from './walk.ts';

type Seen = Original & { stamp: string };

const fileOf = (cache: string): string => path.join(cache, 'originals.json');

/** The files of `content/media`: digest and size, looked into again only when they change. */
export async function loadMedia(dir: string, cache: string): Promise<Original[]> {
  const folder = path.join(dir, 'media');
  const known = new Map(readSeen(fileOf(cache)).map((each) => [each.src, each]));
  const seen: Seen[] = [];
  let changed = false;
  for (const name of walk(folder, () => true)) {
    const src = name.normalize('NFC');
    const file = path.join(folder, name);
    const stamp = stampOf(file);
    const kept = known.get(src);
    if (kept?.stamp === stamp) seen.push(kept);
    else {
      seen.push({ ...(await readOriginal(file, src)), stamp });
      changed = true;
    }
  }
  if (changed || seen.length !== known.size) {
    writeFileSync(`${fileOf(cache)}.tmp`, JSON.stringify(seen));
    renameSync(`${fileOf(cache)}.tmp`, fileOf(cache));
  }
  return seen.map(({ stamp: _, ...original }) => original);
}

function readSeen(file: string): Seen[] {
  try {
    return mediaSchema.array().parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return [];
  }
}
