import type { Root } from 'mdast';
import type {} from 'mdast-util-mdx';
import { h } from 'hastscript';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Node } from 'unist';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import type { BodyComponent } from '../lib/body-component.ts';
import type { MdxReason } from '../lib/diagnostics/reasons.ts';
import { WRITTEN_RULES } from './html-schema.ts';
import { attributeValue, attributeValues, isHtmlName, type Jsx } from './jsx-values.ts';
import { isComment, literalValue } from './literal-expression.ts';
import { isSafeAddress } from './safe-address.ts';
import { classifyUrl } from './url.ts';

/** What may not stand where it does; `line` and `column` count from 1 in the body, `name` is what offends. */
export interface MdxProblem {
  line: number;
  column: number;
  why: MdxReason;
  name: string;
}

/** A component as it is written, with the position of it and of each of its attributes. */
export interface WrittenComponent extends Pick<BodyComponent, 'name' | 'props'> {
  line: number;
  column: number;
  attributePositions: ReadonlyMap<string, { line: number; column: number }>;
}

/** An MDX body as far as it is looked at before anything is made of it. */
export interface MdxReading {
  problems: MdxProblem[];
  /** Those of the known components with which nothing else is wrong. */
  components: WrittenComponent[];
}

/** What the parser throws: where it stopped, and its word for why. */
type VFileMessage = VFile['messages'][number];

const reader = unified().use(remarkParse).use(remarkMdx).use(remarkGfm).freeze();

/**
 * Everything in an MDX body that an editor may not write, in the order of the text, and its components,
 * whose props are for the caller to judge.
 *
 * What is not on the lists is refused. A body that cannot be parsed has one problem, where reading stopped.
 *
 * @param known the components that there are
 */
export function readMdx(body: string, known: readonly string[]): MdxReading {
  try {
    return read(reader.parse(new VFile(body)), known);
  } catch (error) {
    if (error instanceof RangeError)
      return { problems: [{ line: 1, column: 1, why: 'too-deep', name: '' }], components: [] };
    const { line, column, ruleId } = error as Partial<VFileMessage>;
    const problem = { line: line ?? 1, column: column ?? 1, name: ruleId ?? 'unreadable' };
    return { problems: [{ ...problem, why: 'syntax' }], components: [] };
  }
}

const positionOf = ({ position }: Node) => {
  const { line = 1, column = 1 } = position?.start ?? {};
  return { line, column };
};

function read(tree: Root, known: readonly string[]): MdxReading {
  const problems: MdxProblem[] = [];
  const components: WrittenComponent[] = [];
  const tell: Tell = (why, name, node) => problems.push({ ...positionOf(node), why, name });
  visit(tree, (node) => {
    if (node.type === 'mdxjsEsm') {
      tell(/^\s*export\b/.test(node.value) ? 'export' : 'import', firstLine(node.value), node);
    } else if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
      const { estree } = node.data ?? {};
      if (isComment(estree)) return;
      const value = literalValue(estree);
      if (value === undefined) tell('expression', firstLine(node.value), node);
      else if (typeof value !== 'string' && typeof value !== 'number')
        tell('shown-value', firstLine(node.value), node);
    } else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      // `<>` groups and adds nothing.
      if (node.name === null) return;
      const before = problems.length;
      if (isHtmlName(node.name)) checkElement(node.name, node, tell);
      else checkComponent(node.name, node, known, tell);
      if (!isHtmlName(node.name) && problems.length === before)
        components.push(toWritten(node.name, node));
    } else if ('url' in node && classifyUrl(node.url) === 'unsafe') {
      tell('address', node.url, node);
    }
  });
  return { problems, components };
}

type Tell = (why: MdxReason, name: string, node: Node) => void;

function checkElement(name: string, element: Jsx, tell: Tell) {
  // Where it may stand decides the HTML parser, which mends misplaced parts of tables.
  if (!WRITTEN_RULES.allowsElement(name, ['table'])) {
    tell('element', name, element);
    return;
  }
  checkAttributes(element, tell, (attribute, value, node) => {
    if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') {
      tell('expression', attribute, node);
      return;
    }
    const [[property, meant] = [attribute, value]] = Object.entries(
      h('i', { [attribute]: value }).properties,
    );
    const allowed = WRITTEN_RULES.allowedValue(name, property, meant);
    if (JSON.stringify(allowed) !== JSON.stringify(meant)) tell('attribute', attribute, node);
    else if (!isSafeAddress(name, property, meant, undefined)) {
      const isUnsafe = classifyUrl(String(value)) === 'unsafe';
      // A picture that lies elsewhere is shown as a link to it, of which the checker tells.
      if (isUnsafe || name !== 'img') tell(isUnsafe ? 'address' : 'elsewhere', String(value), node);
    }
  });
}

function checkComponent(name: string, element: Jsx, known: readonly string[], tell: Tell) {
  if (!known.includes(name)) tell('component', name, element);
  else
    checkAttributes(element, tell, (attribute, _value, node) => {
      if (!/^(?!on[A-Z])[a-zA-Z][\w-]*$/.test(attribute)) tell('attribute', attribute, node);
    });
}

/** Tell what is wrong with an attribute whatever its name, and give each other one to `check`. */
function checkAttributes(
  element: Jsx,
  tell: Tell,
  check: (name: string, value: ReturnType<typeof attributeValue>, node: Node) => void,
) {
  const seen = new Set<string>();
  for (const attribute of element.attributes) {
    const node = attribute.position ? attribute : element;
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      tell('spread', firstLine(attribute.value), node);
      continue;
    }
    const { name, value } = attribute;
    const meant = attributeValue(attribute);
    if (seen.has(name)) tell('attribute-twice', name, node);
    else if (meant === undefined && typeof value === 'object' && value !== null)
      tell('expression', firstLine(value.value), node);
    else check(name, meant, node);
    seen.add(name);
  }
}

const toWritten = (name: string, element: Jsx): WrittenComponent => ({
  name,
  props: attributeValues(element),
  ...positionOf(element),
  attributePositions: new Map(
    element.attributes.flatMap((attribute) =>
      attribute.type === 'mdxJsxAttribute' ? [[attribute.name, positionOf(attribute)]] : [],
    ),
  ),
});

const firstLine = (source: string): string => source.trim().split('\n')[0]?.slice(0, 60) ?? '';
