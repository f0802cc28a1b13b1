import type { List, Paragraph, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';

const SENTENCE_END = /[.:؛!؟?…»)\]]\s*$/;

/**
 * Give a line back to its paragraph where wrapping made it look like a list.
 *
 * A list may interrupt a paragraph (CommonMark 5.3), so a text wrapped at a dash, «جادهٔ اهواز⏎-
 * خرمشهر», becomes a list of one. A single item straight below a sentence that has not ended is the
 * rest of that sentence.
 */
export function remarkRejoinWrappedItems() {
  return (tree: Root) => {
    visit(tree, 'list', (list, index, parent) => {
      const before = index === undefined ? undefined : parent?.children[index - 1];
      const rest = onlyParagraph(list);
      if (!parent || index === undefined || before?.type !== 'paragraph' || !rest) return;
      if (!isNextLine(before, list) || SENTENCE_END.test(toString(before))) return;
      const mark = list.ordered ? '1. ' : '- ';
      before.children.push({ type: 'text', value: `\n${mark}` }, ...rest.children);
      if (before.position && list.position) before.position.end = list.position.end;
      parent.children.splice(index, 1);
      return index;
    });
  };
}

function onlyParagraph({ children: [item, ...more] }: List): Paragraph | undefined {
  const [content, ...rest] = item?.children ?? [];
  return more.length === 0 && rest.length === 0 && content?.type === 'paragraph'
    ? content
    : undefined;
}

const isNextLine = (above: Paragraph, below: List): boolean =>
  above.position !== undefined && above.position.end.line + 1 === below.position?.start.line;
