import type { Element, ElementContent } from 'hast';
import type { Span } from '../../lib/persian/direction/classes.ts';
import { element, isElement, text } from '../../lib/hast-tree.ts';

/** Inline elements that may be cut in two where an isolate begins or ends in them. */
const PARTIBLE = new Set('b del em i ins mark s small strong sub sup u'.split(' '));

/** How many characters of its line a node takes; to be the same after isolates stand in it. */
type LengthOf = (node: ElementContent) => number;

/**
 * The children with `<bdi>` round each span of their line: round text and elements alike («iPhone
 * **15** Pro»), since an isolate that ended at an element's edge would take the expression apart.
 *
 * A span within one element is isolated in it. Where a span holds a part of an element only, the
 * element is parted if its looks are all that it is (`<strong>`); a span that ends within a link gets no
 * isolate.
 *
 * @param spans in order, apart from each other, counted from the start of the first child
 */
export function isolateSpans(
  children: readonly ElementContent[],
  spans: readonly Span[],
  lengthOf: LengthOf,
): ElementContent[] {
  // From the last on: what stands before a span keeps its offsets.
  return spans.reduceRight<ElementContent[]>(
    (nodes, span) => isolateSpan(nodes, span, lengthOf),
    [...children],
  );
}

function isolateSpan(nodes: ElementContent[], span: Span, lengthOf: LengthOf): ElementContent[] {
  const holder = holderOf(nodes, span, lengthOf);
  if (holder) {
    const { node, before } = holder;
    const inside = { start: span.start - before, end: span.end - before };
    node.children = isolateSpan(node.children, inside, lengthOf);
    return nodes;
  }
  const head = cut(nodes, span.start, lengthOf);
  const middle = head && cut(head.after, span.end - span.start, lengthOf);
  return head && middle ? [...head.before, ...isolated(middle.before), ...middle.after] : nodes;
}

/** What has its own direction already needs no isolate. */
function isolated(nodes: ElementContent[]): ElementContent[] {
  const [only, ...more] = nodes;
  const isDirected =
    isElement(only) && (only.tagName === 'bdi' || only.properties['dir'] !== undefined);
  return more.length === 0 && isDirected ? nodes : [element('bdi', {}, nodes)];
}

interface Parts {
  before: ElementContent[];
  after: ElementContent[];
}

/** The nodes up to an offset and from it on, or nothing where the offset is within what can't be parted. */
function cut(
  nodes: readonly ElementContent[],
  offset: number,
  lengthOf: LengthOf,
): Parts | undefined {
  let passed = 0;
  for (const [index, node] of nodes.entries()) {
    const length = lengthOf(node);
    if (offset <= passed) return { before: nodes.slice(0, index), after: nodes.slice(index) };
    if (offset < passed + length) {
      const halves = part(node, offset - passed, lengthOf);
      return (
        halves && {
          before: [...nodes.slice(0, index), halves[0]],
          after: [halves[1], ...nodes.slice(index + 1)],
        }
      );
    }
    passed += length;
  }
  return { before: [...nodes], after: [] };
}

function part(
  node: ElementContent,
  offset: number,
  lengthOf: LengthOf,
): [ElementContent, ElementContent] | undefined {
  if (node.type === 'text')
    return [text(node.value.slice(0, offset)), text(node.value.slice(offset))];
  if (!isElement(node) || !isPartible(node)) return undefined;
  const halves = cut(node.children, offset, lengthOf);
  return (
    halves && [
      { ...node, children: halves.before },
      { ...node, properties: { ...node.properties }, children: halves.after },
    ]
  );
}

const isPartible = ({ tagName, properties }: Element): boolean =>
  PARTIBLE.has(tagName) && properties.id === undefined && properties['dir'] === undefined;

/** The element that holds a span whole, and how many characters stand before it. */
function holderOf(
  nodes: readonly ElementContent[],
  { start, end }: Span,
  lengthOf: LengthOf,
): { node: Extract<ElementContent, { children: unknown }>; before: number } | undefined {
  let before = 0;
  for (const node of nodes) {
    const length = lengthOf(node);
    if (start < before + length)
      return 'children' in node && start >= before && end <= before + length
        ? { node, before }
        : undefined;
    before += length;
  }
  return undefined;
}
