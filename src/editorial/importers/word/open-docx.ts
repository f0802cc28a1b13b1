import { crc32 } from 'node:zlib';
import { unzipSync, zipSync, type UnzipFileInfo } from 'fflate';
import { TooComplex } from '../too-complex.ts';

/** More than a document of the longest item with all of its photographs has. */
const MOST_PARTS = 5_000;
const LARGEST_ALL = 150_000_000;
/** Of text alone: the longest item known has 50,000 letters, each of which may have a run of its own. */
const LARGEST_TEXT = 30_000_000;

/** What is read of a document: its text, its lists, its notes, its pictures. Programs, fonts and other documents within it are not. */
const READ =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:_rels\/)?[^/]+\.(?:xml|rels)|word\/media\/[^/]+)$/u;

/** The parts of a document by their names. */
export type Parts = Readonly<Record<string, Uint8Array>>;

/** Whether bytes are a Word document (Office Open XML, ECMA-376): a zip with Word's folder in it. */
export const isDocx = (bytes: Buffer): boolean =>
  bytes.toString('latin1', 0, 4) === 'PK\u0003\u0004' &&
  bytes.includes('[Content_Types].xml') &&
  bytes.includes('word/');

/**
 * The parts of a document that are read, unpacked. What a part says of its own length is all the memory
 * that it is given.
 *
 * @throws {TooComplex} where more would be unpacked than any document of an item holds
 * @throws {Error} where the zip cannot be read, or a part's bytes are not those that were packed
 */
export function openDocx(bytes: Uint8Array): Parts {
  const opened = unzip(bytes);
  const sums = sumsIn(bytes);
  for (const [name, part] of Object.entries(opened))
    if (sums.get(name) !== crc32(part)) throw new Error(`${name} is not what was packed`);
  return opened;
}

function unzip(bytes: Uint8Array): Parts {
  let parts = 0;
  let all = 0;
  let text = 0;
  return unzipSync(bytes, {
    filter: ({ name, originalSize }: UnzipFileInfo) => {
      parts += 1;
      if (parts > MOST_PARTS) throw new TooComplex(`more than ${MOST_PARTS} parts`);
      if (!READ.test(name)) return false;
      all += originalSize;
      if (!name.startsWith('word/media/')) text += originalSize;
      if (all > LARGEST_ALL || text > LARGEST_TEXT) throw new TooComplex('more than is unpacked');
      return true;
    },
  });
}

/** A file's header in the zip's directory (APPNOTE.TXT 4.3.12): its signature, and the parts of it that do not vary in length. */
const HEADER = 0x02014b50;
const HEADER_LENGTH = 46;
/** The directory's end (4.3.16), behind which a comment of 65,535 bytes may stand. */
const END = 0x06054b50;
const END_LENGTH = 22;

/** What the directory says of each part's bytes (CRC-32), which fflate passes over. */
function sumsIn(bytes: Uint8Array): Map<string, number> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sums = new Map<string, number>();
  let end = bytes.length - END_LENGTH;
  while (end > 0 && view.getUint32(end, true) !== END) end -= 1;
  let at = view.getUint32(end + 16, true);
  while (at + HEADER_LENGTH <= bytes.length && view.getUint32(at, true) === HEADER) {
    const nameEnd = at + HEADER_LENGTH + view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + HEADER_LENGTH, nameEnd));
    sums.set(name, view.getUint32(at + 16, true));
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return sums;
}

/** The parts as a document again, with nothing packed in it: whoever reads it unpacks nothing. */
export const closeDocx = (parts: Parts): Buffer => Buffer.from(zipSync(parts, { level: 0 }));
