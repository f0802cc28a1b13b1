import type { Metadata, Sharp } from 'sharp';

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
export async function readRights(bytes: Buffer, { exif, iptc, xmp }: Metadata): Promise<Rights> {
  if (!exif && !iptc && !xmp) return {};
  // Loaded when a picture that tells something is first made; most builds keep the pictures they have.
  const { default: ExifReader } = await import('exifreader');
  try {
    const tags = await ExifReader.load(bytes, { expanded: true, async: true });
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

/**
 * Write into a picture whose it is: in EXIF, where that can hold it, for it is small and every size of a
 * picture carries it; other letters than ASCII in XMP.
 */
export function withRights(picture: Sharp, { creator = '', copyright = '' }: Rights): Sharp {
  if (creator === '' && copyright === '') return picture;
  if (/^[ -~]*$/u.test(creator + copyright))
    return picture.withExif({
      IFD0: { ...(creator && { Artist: creator }), ...(copyright && { Copyright: copyright }) },
    });
  return picture.withXmp(
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">' +
      '<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/">' +
      (creator &&
        `<dc:creator><rdf:Seq><rdf:li>${inXml(creator)}</rdf:li></rdf:Seq></dc:creator>`) +
      (copyright &&
        `<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">${inXml(copyright)}</rdf:li></rdf:Alt></dc:rights>`) +
      '</rdf:Description></rdf:RDF></x:xmpmeta>',
  );
}

const inXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

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
    .replace(/[\p{Cc}\uFFFD-\uFFFF]+/gu, ' ')
    .trim()
    .slice(0, LONGEST)
    .toWellFormed();
}
