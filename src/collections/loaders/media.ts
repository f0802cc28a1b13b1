import path from 'node:path';
import { Border, Unreadable } from '../../node/files/read.ts';
import { stampOf, walkContent } from '../../node/files/walk-content.ts';
import type { Cache } from '../../node/cache/cache.ts';
import type { ContentDiagnostic } from '../../lib/diagnostics/diagnostic.ts';
import type { UnsoundReason } from '../../lib/diagnostics/reasons.ts';
import { pixelsOf } from '../../media/pictures/pixels.ts';
import { PictureFault, tryPicture } from '../../media/pictures/open-picture.ts';
import { isPictureName } from '../../media/pictures/media-kinds.ts';
import { readOriginal, type Original, type Unsound } from '../../media/pictures/original.ts';

/** What stands in `content/media`. */
export interface Media {
  /** What may be published. */
  files: Original[];
  /** What may not, by path below media. */
  unsound: ReadonlyMap<string, UnsoundReason>;
  /** What is no file, and names that nobody can read. */
  diagnostics: ContentDiagnostic[];
}

/** What is kept of a file. */
interface Seen {
  stamp: string;
  found: Original | Unsound;
  /** Its pixels were all read once. */
  tried?: boolean;
}

/** The number goes up when files are looked into otherwise, or kept in another form. */
const FORM = '2';
/** As many pictures are opened at the same time; each may take much memory. */
const AT_ONCE = 2;

/**
 * The files of `content/media`: what they are, and whether they may be published. A file is looked into
 * again only when it changed, and a picture's pixels are read only where something shows it.
 *
 * @param used the files that something shows, by path below media
 * @param cache where what was seen is kept
 */
export async function loadMedia(
  dir: string,
  used: ReadonlySet<string>,
  cache: Cache,
): Promise<Media> {
  const { files, diagnostics } = walkContent(dir, 'media', () => true);
  const originals = cache.map<Seen>('originals');
  const known = originals.read('media', FORM)?.entries;
  const border = new Border(dir);
  /** By path below media. */
  const all = new Map<string, Seen>();
  const untried: string[] = [];
  for (const file of files) {
    const name = file.slice('media/'.length);
    const src = name.normalize('NFC');
    const stamp = stampOf(path.join(dir, file));
    const kept = known?.get(name);
    const seen = kept?.stamp === stamp ? kept : { stamp, found: await readOriginal(border, name) };
    all.set(name, seen);
    if (used.has(src) && isPictureName(src) && !seen.tried) untried.push(name);
  }
  const waiting = untried.values();
  await Promise.all(Array.from({ length: AT_ONCE }, () => tryEach(border, waiting, all)));
  originals.write('media', FORM, all);
  const found = Array.from(all.values(), (seen) => seen.found);
  return {
    files: found.filter(isSound),
    unsound: new Map(found.flatMap((each) => (isSound(each) ? [] : [[each.src, each.why]]))),
    diagnostics,
  };
}

const isSound = (found: Original | Unsound): found is Original => !('why' in found);

/** Read all pixels of pictures, each once. */
async function tryEach(
  border: Border,
  waiting: Iterable<string>,
  all: Map<string, Seen>,
): Promise<void> {
  for (const name of waiting) {
    const seen = all.get(name);
    if (!seen) continue;
    const found = isSound(seen.found) ? await tried(border, seen.found) : seen.found;
    // Another value, not the same changed: by that it is known what must be kept anew.
    all.set(name, { stamp: seen.stamp, found, tried: true });
  }
}

async function tried(border: Border, original: Original): Promise<Original | Unsound> {
  const { src } = original;
  try {
    await tryPicture(await pixelsOf(border, original), original);
    return original;
  } catch (error) {
    if (error instanceof PictureFault) return { src, why: error.why };
    if (error instanceof Unreadable) return { src, why: 'unreadable' };
    throw error;
  }
}
