import type { Root, RootContent } from 'mdast';
import type {} from 'mdast-util-mdx';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Node } from 'unist';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { isAllowedAttribute, isAllowedElement } from './html-schema.ts';
import { isComment, isLiteralExpression } from './literal-expression.ts';
import { classifyUrl } from './url.ts';

/** The components an editor may use; the layout of an item gives them to its body. */
export const MDX_COMPONENTS: readonly string[] = [
  'PullQuote',
  'InfoBox',
  'Timeline',
  'TimelineEvent',
  'Gallery',
  'Video',
  'Audio',
];

/**
 * What an MDX body may not hold.
 *
 * - `syntax`: the body cannot be read at all; `name` is the parser's word for why
 * - `import`, `export`: code of its own
 * - `expression`: `{…}` that is not a value written out
 * - `spread`: attributes from a computed object
 * - `component`, `element`: a component or an HTML element that is not ours to use
 * - `attribute`: an event handler, a directive of Astro, or what the HTML allow-list leaves out
 * - `address`: a link or a file with an address that runs something
 */
export type MdxFaultKind =
  | 'syntax'
  | 'import'
  | 'export'
  | 'expression'
  | 'spread'
  | 'component'
  | 'element'
  | 'attribute'
  | 'address';

/** One fault; `line` and `column` count from 1 in the body, `name` is what offends. */
export interface MdxFault {
  line: number;
  column: number;
  kind: MdxFaultKind;
  name: string;
}

type Jsx = Extract<RootContent, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;
type Attribute = Jsx['attributes'][number];

/** What the parser throws: where it stopped, and its word for why. */
type VFileMessage = VFile['messages'][number];

const reader = unified().use(remarkParse).use(remarkMdx).use(remarkGfm).freeze();

/**
 * Everything in an MDX body that an editor may not write, in the order of the text.
 *
 * MDX is a program, and many people may commit one: what is not on the lists is refused. A body that
 * cannot be parsed has one fault, where reading stopped.
 */
export function findMdxFaults(
  body: string,
  components: readonly string[] = MDX_COMPONENTS,
): MdxFault[] {
  try {
    return faultsIn(reader.parse(new VFile(body)), components);
  } catch (error) {
    const { line = 1, column = 1, ruleId = 'unreadable' } = error as Partial<VFileMessage>;
    return [{ line, column, kind: 'syntax', name: ruleId }];
  }
}

export interface RestrictMdxOptions {
  components?: readonly string[] | undefined;
  /** The sentence to fail with; the caller's, for it is said to an editor. */
  describe?: ((fault: MdxFault) => string) | undefined;
}

/** Stop compiling a body that holds what an editor may not write, at its first fault. */
export function remarkRestrictMdx({
  components = MDX_COMPONENTS,
  describe,
}: RestrictMdxOptions = {}) {
  return (tree: Root, file: VFile) => {
    const [fault] = faultsIn(tree, components);
    if (!fault) return;
    const { line, column, kind, name } = fault;
    file.fail(describe?.(fault) ?? `${kind}: ${name}`, { place: { line, column } });
  };
}

function faultsIn(tree: Root, components: readonly string[]): MdxFault[] {
  const faults: MdxFault[] = [];
  const tell = (kind: MdxFaultKind, name: string, node: Node) => {
    const { line = 1, column = 1 } = node.position?.start ?? {};
    faults.push({ line, column, kind, name });
  };
  visit(tree, (node) => {
    if (node.type === 'mdxjsEsm') {
      tell(/^\s*export\b/.test(node.value) ? 'export' : 'import', firstLine(node.value), node);
    } else if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
      const { estree } = node.data ?? {};
      if (!isComment(estree) && !isLiteralExpression(estree))
        tell('expression', firstLine(node.value), node);
    } else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      checkElement(node, components, tell);
    } else if ('url' in node && classifyUrl(node.url) === 'unsafe') {
      tell('address', node.url, node);
    }
  });
  return faults;
}

type Tell = (kind: MdxFaultKind, name: string, node: Node) => void;

function checkElement(element: Jsx, components: readonly string[], tell: Tell) {
  const { name } = element;
  // `<>` groups and adds nothing.
  if (name === null) return;
  const isHtml = /^[a-z][^.:]*$/.test(name);
  if (isHtml && !isAllowedElement(name)) tell('element', name, element);
  else if (!isHtml && !components.includes(name)) tell('component', name, element);
  else
    for (const attribute of element.attributes) {
      checkAttribute(
        attribute,
        element,
        (attributeName) =>
          isHtml
            ? isAllowedAttribute(name, attributeName)
            : /^(?!on[A-Z])[a-zA-Z][\w-]*$/.test(attributeName),
        tell,
      );
    }
}

function checkAttribute(
  attribute: Attribute,
  element: Jsx,
  isAllowed: (name: string) => boolean,
  tell: Tell,
) {
  const place = attribute.position ? attribute : element;
  if (attribute.type === 'mdxJsxExpressionAttribute') {
    tell('spread', firstLine(attribute.value), place);
    return;
  }
  const { name, value } = attribute;
  if (!isAllowed(name)) tell('attribute', name, place);
  else if (typeof value === 'object' && value !== null) {
    if (!isLiteralExpression(value.data?.estree)) tell('expression', firstLine(value.value), place);
    else if (mayBeAddress(value.value)) tell('address', firstLine(value.value), place);
  } else if (typeof value === 'string' && mayBeAddress(value)) tell('address', value, place);
}

/** A script's address, in whatever attribute and however deep in a list it stands. */
const mayBeAddress = (value: string): boolean =>
  /(?:^|["'`])[\p{Cc}\s]*(?:j\s*a\s*v\s*a\s*s\s*c\s*r\s*i\s*p\s*t|v\s*b\s*s\s*c\s*r\s*i\s*p\s*t|d\s*a\s*t\s*a)\s*:/iu.test(
    value,
  );

const firstLine = (source: string): string => source.trim().split('\n')[0]?.slice(0, 60) ?? '';
