import { truncateWords } from '../../lib/persian/truncate.ts';
import { toPlainText, type PlainTextOptions } from '../../markdown/plain-text.ts';

/** As many characters of a body as a list or a meta description may need. */
const LENGTH = 220;
/** As much of a body as they are taken from, markup and all. */
const SOURCE = 8 * LENGTH;
/** Enough of it for most, when it is prose. */
const SHORT_SOURCE = 3 * LENGTH;

/** What text further down may decide about: a reference (CommonMark 6.3), HTML, a fence, MDX, quotation marks. */
const REACHES_ON = /[[<`~{"“”'‘’]/;

/**
 * The start of what a reader sees of a body, cut after a whole word, for an item without a lead.
 *
 * Archives may have no leads at all, and parsing is most of what reading such an item costs; so no more
 * than the first paragraphs are parsed where these suffice.
 */
export function excerptOf(body: string, options: PlainTextOptions): string {
  const start = body.slice(0, body.slice(0, SHORT_SOURCE).lastIndexOf('\n\n') + 1);
  if (!REACHES_ON.test(start)) {
    const text = toPlainText(start, options);
    if (text.length > LENGTH) return truncateWords(text, LENGTH);
  }
  return truncateWords(toPlainText(body.slice(0, SOURCE), options), LENGTH);
}
