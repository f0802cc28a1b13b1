import type { ElementContent, Root } from 'hast';
import { textKey } from '../text-key.ts';
import {
  isBlank,
  isElement,
  isInline,
  rewriteChildren,
  text,
  textOf,
} from '../../lib/hast-tree.ts';

/** What agencies put under a text so that the wire's next one can begin. */
const END_MARKS = ['انتهای پیام', 'پایان پیام', 'انتهای خبر', 'پایان خبر'].map(textKey);

/** After the mark: a stop, a slash, the writer's code. «انتهای پیام/۳۵۰۱», «انتهای پیام/م ت». */
const SIGNATURE = /[/\\.:؛*#|\-–ـ][\s\S]{0,20}$/;
const LONGEST = 60;
/** A quick look, as most lines are no mark in any spelling. */
const HINT = /انتها|پا[یي]ان/;

const BLOCKS = ['p', 'div', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'li'];

/**
 * Drop «انتهای پیام» and its kin where it is a block or a block's last line: it is said to editors,
 * not to readers. Not only at the very end, for pictures and «ادامه دارد» come after it.
 */
export function rehypeDropEndMark() {
  return (tree: Root) => {
    rewriteChildren(tree, (children, parent) => {
      const kept = children.some(isMarkBlock)
        ? children.filter((child) => !isMarkBlock(child))
        : children;
      return isElement(parent, ...BLOCKS) ? withoutMarkLine(kept) : kept;
    });
  };
}

const isMarkBlock = (node: ElementContent): boolean =>
  isElement(node, ...BLOCKS) && isEndMark(textOf(node));

/** The children of a block without a last line that is the mark, as often as there is one. */
function withoutMarkLine(children: ElementContent[]): ElementContent[] {
  const start = lastLine(children);
  const line = children.slice(start);
  const [only] = line;
  if (line.length === 1 && only?.type === 'text') {
    const words = only.value.trimEnd();
    const at = words.lastIndexOf('\n');
    if (at > 0 && isEndMark(words.slice(at)))
      return withoutMarkLine([...children.slice(0, start), text(words.slice(0, at))]);
  }
  if (start === 0 || !line.every(isInline) || !isEndMark(line.map(textOf).join('')))
    return children;
  return withoutMarkLine(children.slice(0, start - 1));
}

/** Where the text after the last break begins; breaks at the very end are no lines. */
function lastLine(children: readonly ElementContent[]): number {
  const end = children.findLastIndex((child) => !isBlank(child) && !isElement(child, 'br'));
  return children.findLastIndex((child, index) => index < end && isElement(child, 'br')) + 1;
}

function isEndMark(words: string): boolean {
  if (words.length > LONGEST || !HINT.test(words)) return false;
  return (
    END_MARKS.includes(textKey(words)) || END_MARKS.includes(textKey(words.replace(SIGNATURE, '')))
  );
}
