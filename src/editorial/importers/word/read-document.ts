import type { Root } from 'hast';
import { eachElement } from '../../../lib/hast-tree.ts';
import { type Block, type ExtractedItem, emptyItem } from '../extracted-item.ts';
import { addressIn } from '../html/addresses.ts';
import { tellLost, tellUnsafe, type Lost } from '../html/lost.ts';
import type { ToPicture } from '../html/picture-nodes.ts';
import { takePicture } from '../html/take-picture.ts';
import { toBlocks } from '../html/to-blocks.ts';
import { attribute, lineOf } from '../html/tree.ts';
import { takeParts } from '../text/read-text.ts';
import { textKey } from '../../../markdown/text-key.ts';

/**
 * The item of a document: all of it is the item's, and its title is what bears Word's style of that name,
 * else what a reader of text would take for it. The first picture is the item's where it stands over the
 * story.
 */
export function readDocument(tree: Root, toPicture: ToPicture): ExtractedItem {
  const found = emptyItem();
  const lost: Lost = { embedded: [], addresses: [] };
  const toAddress = (written: string): string | undefined =>
    addressIn(written, undefined) ?? tellUnsafe(written, lost);
  found.blocks = toBlocks(tree, { toAddress, toPicture }, lost);
  const title = styled(tree, /(?:^|\s)(?:title|MsoTitle)(?:\s|$)/u);
  if (title !== undefined) {
    found.title = title;
    // Its lines are one headline.
    const key = textKey(title);
    const at = found.blocks.findIndex(
      ({ kind, text }) => kind !== 'other' && textKey(text) === key,
    );
    if (at > 0 && found.blocks[at])
      found.blocks[at] = { ...found.blocks[at], kind: 'heading', depth: 1 };
  }
  const { blocks } = found;
  takeParts(found);
  if (isUnderTitle(found, blocks)) takePicture(found, tree, tree, undefined, undefined);
  const subtitle = styled(tree, /(?:^|\s)(?:subtitle|MsoSubtitle)(?:\s|$)/u);
  if (subtitle !== undefined) {
    found.subtitle = subtitle;
    found.blocks = found.blocks.filter(({ text }) => textKey(text) !== textKey(subtitle));
  }
  tellLost(found, lost);
  return found;
}

/** Whether a picture opens the story; one over the title is a sign of the office. */
function isUnderTitle(
  { title, blocks: [first] }: ExtractedItem,
  blocks: readonly Block[],
): boolean {
  const key = textKey(title ?? '');
  const at = blocks.findIndex(({ kind, text }) => kind !== 'other' && textKey(text) === key);
  return first?.markdown.startsWith('![') === true && at !== -1 && blocks.indexOf(first) > at;
}

/** The line of the first paragraph in a style of Word's. */
function styled(tree: Root, style: RegExp): string | undefined {
  let line: string | undefined;
  eachElement(tree, (element) => {
    if (line === undefined && style.test(attribute(element, 'className') ?? ''))
      line = lineOf(element) || undefined;
  });
  return line;
}
