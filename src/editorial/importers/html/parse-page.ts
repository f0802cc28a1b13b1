import type { Root } from 'hast';
import { fromParse5 } from 'hast-util-from-parse5';
import {
  defaultTreeAdapter as plain,
  parse,
  parseFragment,
  type DefaultTreeAdapterTypes as Tree,
  type ParserOptions,
} from 'parse5';
import { TooComplex } from '../too-complex.ts';

/** Browsers end at 512; the deepest page among those known is at 60. */
export const DEEPEST = 250;
/** A page of the longest item with all of its menus has 20,000. */
export const MOST_ELEMENTS = 100_000;

/**
 * A page, or a piece of one, as a tree. What is counted is what HTML's rules make of the text, not the
 * text itself: unclosed `<p>` nest nothing, and a few unclosed `<font>` may become a million elements.
 *
 * @throws {TooComplex} as soon as the tree is deeper or larger than any page of an item
 */
export function parsePage(html: string, { fragment = false } = {}): Root {
  const options = { scriptingEnabled: false, treeAdapter: countingAdapter() };
  const tree = fragment ? parseFragment(html, options) : parse(html, options);
  // A document or a fragment becomes a root.
  return fromParse5(tree) as Root;
}

type Adapter = NonNullable<ParserOptions<Tree.DefaultTreeAdapterMap>['treeAdapter']>;

/** parse5's own adapter, which counts what it makes and how deep it stands. */
function countingAdapter(): Adapter {
  const depths = new WeakMap<Tree.Node, number>();
  let elements = 0;
  const setDepth = (parent: Tree.ParentNode, node: Tree.Node): void => {
    const depth = (depths.get(parent) ?? 0) + 1;
    if (depth > DEEPEST) throw new TooComplex(`deeper than ${DEEPEST}`);
    depths.set(node, depth);
  };
  const count = <Node>(node: Node): Node => {
    elements += 1;
    if (elements > MOST_ELEMENTS) throw new TooComplex(`more than ${MOST_ELEMENTS} elements`);
    return node;
  };
  return {
    ...plain,
    createElement: (...given) => count(plain.createElement(...given)),
    createCommentNode: (...given) => count(plain.createCommentNode(...given)),
    appendChild: (parent, node) => {
      setDepth(parent, node);
      plain.appendChild(parent, node);
    },
    insertBefore: (parent, node, before) => {
      setDepth(parent, node);
      plain.insertBefore(parent, node, before);
    },
    setTemplateContent: (template, content) => {
      depths.set(content, depths.get(template) ?? 0);
      plain.setTemplateContent(template, content);
    },
  };
}
