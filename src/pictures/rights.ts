import ExifReader from 'exifreader';
import type { Metadata } from 'sharp';

/** Whose a picture is, as its file says. */
export interface Rights {
  creator?: string;
  copyright?: string;
}

/** A name or a line; some cameras write whole licences, and every size of the picture carries it. */
const LONGEST = 200;

/**
 * The creator and the copyright that a picture's file tells, in EXIF, IPTC or XMP. All else that cameras
 * and programs write into it (place, serial numbers, thumbnails, …) is left behind.
 */
export function readRights(bytes: Buffer, { exif, iptc, xmp }: Metadata): Rights {
  if (!exif && !iptc && !xmp) return {};
  try {
    const tags = ExifReader.load(bytes, { expanded: true });
    const creator = firstText(
      tags.iptc?.['By-line'],
      tags.xmp?.['creator'],
      tags.exif?.['Artist'],
      tags.iptc?.['Credit'],
      tags.xmp?.['Credit'],
    );
    const copyright = firstText(
      tags.iptc?.['Copyright Notice'],
      tags.xmp?.['rights'],
      tags.exif?.['Copyright'],
    );
    return { ...(creator && { creator }), ...(copyright && { copyright }) };
  } catch {
    // What cannot be read is not carried on.
    return {};
  }
}

/** What `withExif` of sharp takes; undefined where there is nothing to say. */
export const rightsToExif = ({ creator, copyright }: Rights) =>
  creator || copyright
    ? { IFD0: { ...(creator && { Artist: creator }), ...(copyright && { Copyright: copyright }) } }
    : undefined;

function firstText(...tags: unknown[]): string | undefined {
  for (const tag of tags) {
    const text = textOf(tag);
    if (text) return text;
  }
  return undefined;
}

function textOf(tag: unknown): string {
  if (Array.isArray(tag)) return tag.map(textOf).filter(Boolean).join('، ').slice(0, LONGEST);
  const described = typeof tag === 'object' && tag !== null && 'description' in tag;
  const text = described ? String(tag.description) : typeof tag === 'string' ? tag : '';
  return text
    .replace(/[\p{Cc}\uFFFD]+/gu, ' ')
    .trim()
    .slice(0, LONGEST)
    .toWellFormed();
}
