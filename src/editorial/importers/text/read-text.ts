import { normalise } from '../../../lib/persian/normalise.ts';
import { type Block, type ExtractedItem, emptyItem } from '../extracted-item.ts';
import { cutBoilerplate } from '../extract/cut-boilerplate.ts';
import { takeLabelled } from '../extract/take-labelled.ts';
import { isEnding, isEndMark, isNoise, readTrail } from '../words/boilerplate.ts';
import { readLabel } from '../words/labels.ts';
import { findBodyStart, findHeadlines } from './find-headlines.ts';
import { toBlocks } from './markdown-blocks.ts';

/** Pasted Markdown, or the text of a page as a scraper or a selection with the mouse gives it. */
export function readText(text: string): ExtractedItem {
  const found = emptyItem();
  found.blocks = toBlocks(normalise(text), found.doubts);
  takeParts(found);
  return found;
}

/** Find the parts of an item in the blocks of a text, in which nothing but their order and words tells them. */
export function takeParts(found: ExtractedItem): void {
  found.sourceLines = found.blocks.map(({ text }) => text);
  const isPage = found.blocks.some(isOfPage);
  const bodyStart = findBodyStart(found.blocks);
  const overDate = takeLabelled(found, bodyStart);
  found.blocks = cutBoilerplate(found.blocks, findBodyStart(found.blocks));
  findHeadlines(found, { overDate, isPage });
}

/** A line that pages have around an item and no text has in it. */
const isOfPage = ({ kind, text }: Block): boolean =>
  kind !== 'other' &&
  /\p{L}/u.test(text) &&
  (isNoise(text) ||
    (isEnding(text) && !isEndMark(text)) ||
    readTrail(text) !== undefined ||
    readLabel(text)?.kind === 'page');
