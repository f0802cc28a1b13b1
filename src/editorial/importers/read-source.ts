import { decode } from './decode.ts';
import { detectKind } from './detect-kind.ts';
import type { ExtractedItem } from './extracted-item.ts';
import { readFrontMatter } from './front-matter/read-front-matter.ts';
import { readHtml } from './html/read-html.ts';
import { readText } from './text/read-text.ts';
import { tidy } from './clean.ts';
import { tellLinesLeft } from './extract/tell-lines-left.ts';
import { refusalOf, type Refusal } from './refusal.ts';

export type SourceRead = { ok: true; found: ExtractedItem } | Refusal;

const READERS: Record<
  'html' | 'text' | 'front-matter',
  (text: string, name?: string) => ExtractedItem | undefined
> = { html: readHtml, text: readText, 'front-matter': readFrontMatter };

/** More letters than any one item has: the longest known has 50,000. */
const LONGEST = 1_000_000;
/** And more paragraphs: the longest has 800. */
const MOST_BLOCKS = 10_000;

/**
 * The bytes of one file that holds one item → what was found of it, or why nothing was. WordPress
 * exports hold many and are streamed (`wxr/read-export.ts`).
 *
 * @param name the file's path with `/`, from the folder that was named
 */
export function readSource(bytes: Buffer, name?: string): SourceRead {
  try {
    return read(bytes, name);
  } catch (error) {
    return refusalOf(error);
  }
}

function read(bytes: Buffer, name: string | undefined): SourceRead {
  const decoded = decode(bytes);
  if (!decoded.ok) return decoded;
  const kind = detectKind(decoded.text);
  if (kind === 'wxr') return { ok: false, refusal: 'not-news' };
  // Of a page most is markup; what is read of it is measured below.
  if (kind !== 'html' && decoded.text.length > LONGEST) return { ok: false, refusal: 'too-large' };
  const found = READERS[kind](decoded.text, name);
  if (!found) return { ok: false, refusal: 'front-matter' };
  found.doubts = [...decoded.doubts, ...found.doubts];
  return settle(found);
}

/** What a reader found, put in order; or why it is no item. */
export function settle(found: ExtractedItem): SourceRead {
  if (found.blocks.length > MOST_BLOCKS) return { ok: false, refusal: 'too-complex' };
  if (found.blocks.reduce((sum, { text }) => sum + text.length, 0) > LONGEST)
    return { ok: false, refusal: 'too-large' };
  tidy(found);
  tellLinesLeft(found);
  return found.title === undefined && found.blocks.length === 0
    ? { ok: false, refusal: 'not-news' }
    : { ok: true, found };
}
