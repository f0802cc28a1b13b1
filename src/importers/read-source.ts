import { decode } from './decode.ts';
import { detectKind } from './detect-kind.ts';
import type { RefusalKind } from './doubt.ts';
import type { Found } from './found.ts';
import { readFrontMatter } from './front-matter/read-front-matter.ts';
import { readHtml } from './html/read-html.ts';
import { readText } from './text/read-text.ts';
import { tidy } from './tidy.ts';

export type SourceRead = { ok: true; found: Found } | { ok: false; refusal: RefusalKind };

const READERS = { html: readHtml, text: readText, 'front-matter': readFrontMatter } as const;

/** More letters than any one item has: the longest known has 50,000. */
const LONGEST = 1_000_000;

/**
 * The bytes of one file that holds one item → what was found of it, or why nothing was. WordPress
 * exports hold many and are streamed (`wxr/read-export.ts`).
 */
export function readSource(bytes: Buffer): SourceRead {
  const decoded = decode(bytes);
  if (!decoded.ok) return decoded;
  const kind = detectKind(decoded.text);
  if (kind === 'wxr') return { ok: false, refusal: 'not-news' };
  // Of a page most is markup; what is read of it is measured below.
  if (kind !== 'html' && decoded.text.length > LONGEST) return { ok: false, refusal: 'too-large' };
  const found = READERS[kind](decoded.text);
  if (!found) return { ok: false, refusal: 'front-matter' };
  if (found.blocks.reduce((sum, { text }) => sum + text.length, 0) > LONGEST)
    return { ok: false, refusal: 'too-large' };
  tidy(found);
  if (found.title === undefined && found.blocks.length === 0)
    return { ok: false, refusal: 'not-news' };
  found.doubts.unshift(...decoded.doubts);
  return { ok: true, found };
}
