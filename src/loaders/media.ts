import path from 'node:path';
import { keepText, readKeptText } from '../keeping/kept-text.ts';
import { readOriginal, type Original } from '../pictures/original.ts';
import { mediaSchema } from '../schemas/media.ts';
import { stampOf, walk } from './walk.ts';

type Seen = Original & { stamp: string };

const HEAD = 'originals';
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
  if (changed || seen.length !== known.size) keepText(fileOf(cache), HEAD, JSON.stringify(seen));
  return seen.map(({ stamp: _, ...original }) => original);
}

function readSeen(file: string): Seen[] {
  const json = readKeptText(file, HEAD);
  if (json === undefined) return [];
  // Another version of this program may have written it.
  const read = mediaSchema.array().safeParse(JSON.parse(json));
  return read.success ? read.data : [];
}
