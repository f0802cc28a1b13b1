import type { List, Paragraph, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

const SENTENCE_END = /[.:؛!؟?…»)\]]\s*$/;

/** Nobody wraps text narrower or wider than this. */
const NARROWEST = 66;
const WIDEST = 110;

/**
 * Give a line back to its paragraph where wrapping made it look like a list.
 *
 * A list may interrupt a paragraph (CommonMark 5.3), so a text wrapped at a dash, «جادهٔ اهواز⏎-
 * خرمشهر», becomes a list of one. A single item straight below a sentence that has not ended is the
 * rest of that sentence, if the line above was wrapped: it is as long as lines of text are, and no line
 * of the paragraph is longer, for else the dash had stood on it.
 */
export function remarkRejoinWrappedItems() {
  return (tree: Root, file: VFile) => {
    visit(tree, 'list', (list, index, parent) => {
      const before = index === undefined ? undefined : parent?.children[index - 1];
      const rest = onlyParagraph(list);
      if (!parent || index === undefined || before?.type !== 'paragraph' || !rest) return;
      if (SENTENCE_END.test(toString(before)) || !isWrapped(before, list, String(file.value)))
        return;
      const mark = list.ordered ? `${list.start ?? 1}. ` : '- ';
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

/** Whether the list stands on the next line because the paragraph's last one was full. */
function isWrapped(above: Paragraph, below: List, source: string): boolean {
  const { start, end } = above.position ?? {};
  const next = below.position?.start.offset;
  if (start?.offset === undefined || end?.offset === undefined || next === undefined) return false;
  if (!/^[ \t>]*\n[ \t>]*$/.test(source.slice(end.offset, next))) return false;
  const lines = source.slice(start.offset, end.offset).split('\n');
  const lengths = lines.map((line) => line.trimEnd().length);
  const last = lengths.at(-1) ?? 0;
  return (
    last >= NARROWEST && last <= WIDEST && lengths.every((length) => length <= last + ' -'.length)
  );
}
