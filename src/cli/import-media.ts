import path from 'node:path';
import type { PictureState } from '../editorial/importers/newsroom.ts';
import { unseenIn } from '../lib/file-name.ts';
import { HEAD, typeOfBytes } from '../media/pictures/media-bytes.ts';
import { kindOf } from '../media/pictures/media-kinds.ts';
import { readBelow, writeNewBelow } from './safe-files.ts';
import type { StandIns } from './stand-in-picture.ts';

const LONGEST_PART = 255;

/** Whether a site shows or plays a file of this name, as pictures, films and sounds. */
export const isMediaName = (name: string): boolean =>
  /^(?:picture|played)$/u.test(kindOf(name)?.use ?? '');

/** Whether bytes are such, of the kind that the name says: what a name says alone is believed of nothing. */
async function isMedia(name: string, bytes: Buffer): Promise<boolean> {
  const type = await typeOfBytes(bytes.subarray(0, HEAD));
  return isMediaName(name) && type !== undefined && kindOf(name)?.bytes.includes(type) === true;
}

/**
 * Whether a picture is in its place below `media`; one that was saved beside its page is put there. Of
 * a source's folder nothing else is read, of its pictures only what is one by its bytes, and whatever
 * stands in the place already stays.
 *
 * @param root the folder that `media` is in
 * @param to the picture's place below `media`
 * @param source the file that names it
 * @param from how the source names it
 */
export async function bringPicture(
  root: string,
  to: string,
  source: string,
  from: string,
  standIns: StandIns,
): Promise<PictureState> {
  const there = readBelow(root, `media/${to}`);
  const standIn = standIns(to);
  if (there && !(standIn && there.equals(standIn))) return 'here';
  if (/^(?:https?:)?\/\//iu.test(from)) return 'missing';
  const beside = partsBeside(from);
  if (beside === undefined) return 'outside';
  const bytes = readBelow(path.dirname(source), beside);
  if (!bytes) return 'missing';
  if (!(await isMedia(to, bytes))) return 'no-picture';
  return writeNewBelow(root, `media/${to}`, bytes) ? 'here' : 'missing';
}

/** A path that stays in the folder of the file that writes it; undefined for one that leaves it, or hides. */
function partsBeside(written: string): string | undefined {
  const [bare = ''] = written.split(/[?#]/u, 1);
  const parts = bare.replace(/^(?:\.\/)+/u, '').split('/');
  const isSound =
    !/[\\:]/u.test(bare) && parts.every((part) => !/^(?:\.|$)/u.test(part) && isName(part));
  return isSound ? parts.join('/') : undefined;
}

const isName = (part: string): boolean =>
  unseenIn(part) === undefined && Buffer.byteLength(part) <= LONGEST_PART;
