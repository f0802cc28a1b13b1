import { unseenIn } from './file-name.ts';

/** What file systems take for one part of a path, in bytes. */
const LONGEST_PART = 255;
/** More than any path of a picture has, in characters. */
const LONGEST = 1000;

/** How a file of `media/` is named from a content file: «../../media/…», «/media/…», «media/…». */
const TO_MEDIA = /^(?:\/|(?:\.{1,2}\/)*)media\//u;

/** Another writing of a character: what is decoded once must say what it means. */
const ENCODED = /%[0-9a-f]{2}/iu;

/**
 * The path of a file below `media/` by a path as somebody wrote it, in front matter, a body, a form or a
 * saved page: `../../media/1403/a.jpg` and `/media/1403/a%20b.jpg` → `1403/a.jpg` and `1403/a b.jpg`.
 *
 * What comes out is relative, NFC, parted by `/` alone and normalised, so it stays inside whatever folder
 * it is joined to, on every system: no part is empty, hidden, `.`, `..` or longer than file systems take,
 * none holds a backslash, a colon (a drive, to Windows) or a character that
 * nobody sees.
 *
 * @returns undefined for all else: another folder, another site, an absolute path, one that climbs
 */
export function toMediaPath(written: string): string | undefined {
  if (written.length > 3 * LONGEST) return undefined;
  const path = decoded(written.trim()).normalize('NFC');
  const start = TO_MEDIA.exec(path)?.[0];
  if (start === undefined) return undefined;
  const inside = path.slice(start.length);
  const isSound =
    inside.length <= LONGEST &&
    !/[\\:]/u.test(inside) &&
    !ENCODED.test(inside) &&
    unseenIn(inside) === undefined &&
    inside.split('/').every(isPart);
  return isSound ? inside : undefined;
}

/** Hidden names are passed over everywhere; and Windows takes «.. » for «..». */
const isPart = (part: string): boolean =>
  !/^\s*(?:\.|$)/u.test(part) && new TextEncoder().encode(part).length <= LONGEST_PART;

/** A name may hold a percent sign of its own: «100%.jpg». */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
