import type { ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { type HastNode, rewriteChildren } from '../../lib/hast-tree.ts';

/**
 * Turn HTML written in MDX into the elements it names, so that the plugins after this one see one
 * kind of table, link and picture. Components, and elements with computed attributes, stay as they
 * are and keep what they hold.
 */
export function rehypeJsxElements() {
  return (tree: Root) => {
    rewriteChildren(tree, (children) => children.map(toElement));
  };
}

type Jsx = Extract<HastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

function toElement(node: ElementContent): ElementContent {
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return node;
  const attributes = plainAttributes(node);
  if (!node.name || !/^[a-z][a-z0-9]*$/.test(node.name) || !attributes) return node;
  return h(node.name, attributes, node.children);
}

function plainAttributes({ attributes }: Jsx): Record<string, string | true> | undefined {
  const plain: Record<string, string | true> = {};
  for (const attribute of attributes) {
    if (
      attribute.type !== 'mdxJsxAttribute' ||
      (typeof attribute.value === 'object' && attribute.value)
    )
      return undefined;
    plain[attribute.name] = attribute.value ?? true;
  }
  return plain;
}
