import type { Extension } from 'mdast-util-from-markdown';
import type { Nodes, Root } from 'mdast';
import type { Processor } from 'unified';
import { standInFor, withMarks } from '../escaped-marks.ts';

const ESCAPED: Extension = {
  exit: {
    // What mdast-util-from-markdown does for all text, with another character.
    characterEscapeValue(token) {
      const text = this.stack.pop();
      if (text?.type !== 'text') throw new TypeError('An escaped character stands outside of text');
      text.value += standInFor(this.sliceSerialize(token));
      const { line, column, offset } = token.end;
      if (text.position) text.position.end = { line, column, offset };
    },
  },
};

/**
 * Remember which marks of emphasis were escaped, in text only, until `rehypeEscapedMarks` gives them
 * back. Addresses and the words of pictures, which are made of such text, have theirs back at once.
 */
export function remarkEscapedMarks(this: Processor) {
  const data = this.data();
  (data.fromMarkdownExtensions ??= []).push(ESCAPED);
  return (tree: Root) => {
    restoreWords(tree);
  };
}

function restoreWords(node: Nodes) {
  for (const key of ['alt', 'title', 'url', 'label', 'lang', 'meta']) {
    const words: unknown = Reflect.get(node, key);
    if (typeof words === 'string') Reflect.set(node, key, withMarks(words));
  }
  if ('children' in node) node.children.forEach(restoreWords);
}
