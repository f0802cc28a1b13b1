import type {
  MdxJsxFlowElement,
  MdxJsxFlowElementHast,
  MdxJsxTextElement,
  MdxJsxTextElementHast,
} from 'mdast-util-mdx-jsx';
import type { LiteralValue } from '../lib/body-component.ts';
import { literalValue } from './literal-expression.ts';

/** An element or component of MDX, in the tree of Markdown or of HTML. */
export type Jsx =
  MdxJsxFlowElement | MdxJsxFlowElementHast | MdxJsxTextElement | MdxJsxTextElementHast;
export type JsxAttribute = Jsx['attributes'][number];

/** Whether a JSX name is that of an HTML element, and not of a component. */
export const isHtmlName = (name: string): boolean => /^[a-z][^.:]*$/.test(name);

/** What an attribute is set to; undefined where that is computed. One without a value is true. */
export function attributeValue(attribute: JsxAttribute): LiteralValue | undefined {
  if (attribute.type !== 'mdxJsxAttribute') return undefined;
  const { value } = attribute;
  if (typeof value === 'object' && value !== null) return literalValue(value.data?.estree);
  return value ?? true;
}

/** The attributes of an element by their names, without computed ones. */
export function attributeValues({ attributes }: Jsx): Record<string, LiteralValue> {
  return Object.fromEntries(
    attributes.flatMap((attribute) => {
      const value = attributeValue(attribute);
      return attribute.type === 'mdxJsxAttribute' && value !== undefined
        ? [[attribute.name, value]]
        : [];
    }),
  );
}
