import { normalise } from '../../../lib/persian/normalise.ts';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { ExtractedItem } from '../extracted-item.ts';
import type { LeftField } from './fields.ts';

/** So much stands on one line of a report; a longer value is prose, which belongs into the item. */
const LONGEST_TOLD = 150;

/** Tell what front matter says and no field takes; prose goes behind the body, so that it is not lost. */
export function tellLeft(found: ExtractedItem, left: readonly LeftField[]): void {
  let line = '';
  const flush = (): void => {
    if (line) found.doubts.push({ kind: 'field-left', value: line });
    line = '';
  };
  for (const { key, text } of left) {
    if (key.length + text.length > LONGEST_TOLD) {
      const value = normalise(text).replace(/\s+/gu, ' ').trim();
      const markdown = toMarkdown({
        type: 'paragraph',
        children: [{ type: 'text', value }],
      }).trim();
      found.blocks.push({ kind: 'paragraph', markdown, text: value });
      found.doubts.push({ kind: 'long-field', value: key.slice(0, LONGEST_TOLD) });
      continue;
    }
    const told = `${key}: ${text.replace(/\s+/gu, ' ')}`;
    if (line.length + told.length > LONGEST_TOLD) flush();
    line = line ? `${line}؛ ${told}` : told;
  }
  flush();
}
