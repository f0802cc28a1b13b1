import mammoth from 'mammoth';
import { digestOf } from '../../../node/digest.ts';
import type { ExtractedItem } from '../extracted-item.ts';
import { parsePage } from '../html/parse-page.ts';
import { refusalOf } from '../refusal.ts';
import { settle, type SourceRead } from '../read-source.ts';
import { TooComplex } from '../too-complex.ts';
import { withNotes } from './docx-notes.ts';
import { linesOfPart } from './lines-of-part.ts';
import { closeDocx, openDocx, type Parts } from './open-docx.ts';
import { readDocument } from './read-document.ts';

/** Word's own names of styles, by what they are; a document's own styles add to those that mammoth knows. */
const STYLES = [
  "p[style-name='Title'] => h1.title:fresh",
  "p[style-name='Subtitle'] => p.subtitle:fresh",
  "p[style-name='caption'] => p.caption:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  'u => u',
];

/** Pictures that one document may hold. */
const MOST_PICTURES = 500;

/**
 * A Word document → what was found of it, or why nothing was. Its text is read by mammoth, which is given
 * only parts that were unpacked within limits and reaches nothing outside of them; its pictures come in
 * `found.carried`.
 */
export async function readDocx(bytes: Uint8Array): Promise<SourceRead> {
  try {
    return settle(await read(openDocx(bytes)));
  } catch (error) {
    return isBroken(error) ? { ok: false, refusal: 'broken-document' } : refusalOf(error);
  }
}

/** A document that cannot be read is no fault of ours, whatever its readers throw. */
const isBroken = (error: unknown): boolean =>
  !(error instanceof TooComplex || error instanceof RangeError);

async function read(parts: Parts): Promise<ExtractedItem> {
  const lines = readLines(parts);
  const carried = new Map<string, Uint8Array>();
  let outside = 0;
  let more = 0;
  const { value } = await mammoth.convertToHtml(
    { buffer: closeDocx(parts) },
    {
      styleMap: STYLES,
      externalFileAccess: false,
      includeEmbeddedStyleMap: false,
      convertImage: mammoth.images.imgElement(async (image) => {
        try {
          if (carried.size >= MOST_PICTURES) {
            more += 1;
            return { src: '' };
          }
          const bytes = await image.readAsBuffer();
          const src = `word-${digestOf(bytes).slice(0, 10)}.${endingOf(image.contentType)}`;
          carried.set(src, new Uint8Array(bytes));
          return { src };
        } catch {
          outside += 1;
          return { src: '' };
        }
      }),
    },
  );
  // What is thrown while a picture is read, mammoth keeps to itself.
  if (more > 0) throw new TooComplex(`${more} pictures more than a document may hold`);
  const found = readDocument(withNotes(parsePage(value, { fragment: true })), (src) =>
    carried.has(src) ? src : undefined,
  );
  found.sourceLines = lines;
  found.carried = carried;
  if (outside > 0) found.doubts.push({ kind: 'picture-not-within', value: String(outside) });
  return found;
}

/** Parts that hold words: the text, notes, comments, what stands over and under each page. */
const WORDS = /^word\/(?:document\d*|footnotes|endnotes|comments|header\d*|footer\d*)\.xml$/u;

/** All lines of a document; each part of it is measured before anything else reads it. */
function readLines(parts: Parts): string[] {
  const lines: string[] = [];
  for (const [name, bytes] of Object.entries(parts)) {
    if (!/\.(?:xml|rels)$/u.test(name)) continue;
    const read = linesOfPart(new TextDecoder().decode(bytes));
    if (WORDS.test(name)) for (const line of read) lines.push(line);
  }
  return lines;
}

/** What a picture's name ends with, by what the document calls it; its bytes are judged where it comes in. */
function endingOf(contentType: string): string {
  const name = /^image\/(?:x-)?(?<name>[a-z]{2,5})/u.exec(contentType)?.groups?.['name'] ?? 'jpg';
  return name === 'jpeg' ? 'jpg' : name;
}
