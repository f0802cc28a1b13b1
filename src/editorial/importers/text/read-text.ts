import { normalise } from '../../../lib/persian/normalise.ts';
import { type ExtractedItem, emptyItem } from '../extracted-item.ts';
import { cutBoilerplate } from '../extract/cut-boilerplate.ts';
import { takeLabelled } from '../extract/take-labelled.ts';
import { findBodyStart, findHeadlines } from './find-headlines.ts';
import { toBlocks } from './markdown-blocks.ts';

/** Pasted Markdown, or the text of a page as a scraper or a selection with the mouse gives it. */
export function readText(text: string): ExtractedItem {
  const found = emptyItem();
  found.blocks = toBlocks(normalise(text), found.doubts);
  const bodyStart = findBodyStart(found.blocks);
  const overDate = takeLabelled(found, bodyStart);
  found.blocks = cutBoilerplate(found.blocks, findBodyStart(found.blocks));
  findHeadlines(found, overDate);
  return found;
}
