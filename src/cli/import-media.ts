import type { MediaState } from '../editorial/importers/newsroom-media.ts';
import { sourcePaths } from '../editorial/importers/source-paths.ts';
import { HEAD, typeOfBytes } from '../media/pictures/media-bytes.ts';
import { kindOf } from '../media/pictures/media-kinds.ts';
import { readBelow } from './safe-files.ts';
import type { StandIns } from './stand-in-picture.ts';

/** Whether a site shows or plays a file of this name, as pictures, films and sounds. */
export const isMediaName = (name: string): boolean =>
  /^(?:picture|played)$/u.test(kindOf(name)?.use ?? '');

/** Whether a site publishes a file of this name at all. */
export const isFileName = (name: string): boolean => kindOf(name) !== undefined;

/** Whether bytes are of the kind that the name says: what a name says alone is believed of nothing. */
async function isOfItsKind(name: string, bytes: Buffer): Promise<boolean> {
  const type = await typeOfBytes(bytes.subarray(0, HEAD));
  return type !== undefined && kindOf(name)?.bytes.includes(type) === true;
}

/** A file that is being imported: the folder that was named, and its path below it with `/`. */
export interface SourcePath {
  folder: string;
  below: string;
  /** Pictures that the file holds itself, by how it names them. */
  carried?: ReadonlyMap<string, Uint8Array> | undefined;
}

/**
 * Whether a picture or a file is at its path below `media`; one that lies in its source's folder is put
 * there. Of that folder nothing else is read, nothing that is not what its name says comes in, and
 * whatever stands there already stays.
 *
 * @param root the folder that `media` is in
 * @param to the file's path below `media`
 * @param from how the source names it
 * @param write brings the bytes there; false where something is in the way
 */
export async function bringMedia(
  root: string,
  to: string,
  { folder, below, carried }: SourcePath,
  from: string,
  standIns: StandIns,
  write: (file: string, bytes: Buffer) => boolean,
): Promise<MediaState> {
  const there = readBelow(root, `media/${to}`);
  const standIn = standIns(to);
  if (there && !(standIn && there.equals(standIn))) return 'here';
  const own = carried?.get(from);
  if (own) {
    const bytes = Buffer.from(own);
    if (!(await isOfItsKind(to, bytes))) return 'no-picture';
    return write(`media/${to}`, bytes) ? 'here' : 'missing';
  }
  const paths = sourcePaths(from, below);
  if (paths === undefined) return 'outside';
  let isThere = false;
  for (const path of paths) {
    const bytes = readBelow(folder, path);
    if (!bytes) continue;
    isThere = true;
    if (await isOfItsKind(to, bytes)) return write(`media/${to}`, bytes) ? 'here' : 'missing';
  }
  return isThere ? 'no-picture' : 'missing';
}
