import type { Root } from 'hast';
import type { ExtractedItem } from '../extracted-item.ts';
import { isSafeAddress, pictureAddressIn } from '../html/addresses.ts';
import { linesOf } from '../html/lines-of.ts';
import { readDocument } from './read-document.ts';

/**
 * A document that Word saved as a page → what was found of it. Its `<title>` says what the file was once
 * called, and is not asked.
 *
 * @param tree as `fromWordHtml` gives it
 */
export function readWordPage(tree: Root): ExtractedItem {
  const found = readDocument(tree, (src) =>
    isSafeAddress(src) ? pictureAddressIn(src, undefined) : undefined,
  );
  found.sourceLines = linesOf(tree);
  return found;
}
