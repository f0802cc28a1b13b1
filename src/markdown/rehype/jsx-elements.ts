import type { ElementContent, Root } from 'hast';
import { h } from 'hastscript';
// Adds the nodes of MDX to hast's own; nothing of it runs.
import type {} from 'mdast-util-mdx';
import type { BodyComponent, LiteralValue } from '../../lib/body-component.ts';
import { element, isBlank, isElement, rewriteChildren, text } from '../../lib/hast-tree.ts';
import { attributeValues, isHtmlName } from '../jsx-values.ts';
import { literalValue } from '../literal-expression.ts';

/**
 * Turn what is MDX in a tree into HTML elements, text and components, by reading it: no body is ever
 * compiled or run. What `findMdxFaults` refuses leaves no trace.
 */
export function rehypeJsxElements() {
  return (tree: Root) => {
    rewriteChildren(tree, (children) => children.flatMap(toContent).flatMap(parted));
  };
}

type JsxOfHtml = Extract<ElementContent, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

function toContent(node: ElementContent): ElementContent[] {
  switch (node.type) {
    case 'mdxFlowExpression':
    case 'mdxTextExpression': {
      const value = literalValue(node.data?.estree);
      return typeof value === 'string' || typeof value === 'number' ? [text(String(value))] : [];
    }
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return fromJsx(node);
    default:
      return [node];
  }
}

function fromJsx(node: JsxOfHtml): ElementContent[] {
  const { name, children, position } = node;
  // `<>` groups and adds nothing.
  if (name === null) return children;
  const values = attributeValues(node);
  if (!isHtmlName(name)) {
    const component: BodyComponent = { type: 'component', name, props: values, children };
    return [{ ...component, ...(position && { position }) }];
  }
  const attributes = Object.entries(values).filter(isSimple);
  const { properties } = h('i', Object.fromEntries(attributes));
  return [{ ...element(name, properties, children), ...(position && { position }) }];
}

const isSimple = (entry: [string, LiteralValue]): entry is [string, string | number | boolean] =>
  ['string', 'number', 'boolean'].includes(typeof entry[1]);

/**
 * A paragraph parted where a component stands in it: each is a block, which no paragraph may hold (HTML,
 * 4.4.1), also when it is written in a line.
 */
function parted(node: ElementContent): ElementContent[] {
  if (!isElement(node, 'p') || !node.children.some(({ type }) => type === 'component'))
    return [node];
  const parts: ElementContent[] = [];
  let line: ElementContent[] = [];
  const endLine = () => {
    if (!line.every(isBlank)) parts.push({ ...node, children: line });
    line = [];
  };
  for (const child of node.children) {
    if (child.type !== 'component') line.push(child);
    else {
      endLine();
      parts.push(child);
    }
  }
  endLine();
  return parts;
}
