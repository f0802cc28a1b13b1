import type { Element, ElementContent, Root, RootContent, Text } from 'hast';
import { isElement, isInline, type HastNode } from '../../../lib/hast-tree.ts';
import type { Lost } from './lost.ts';
import { isFurniture } from './regions.ts';
import { attribute } from './tree.ts';

/** What an element asks of a converter, as pages of strangers write it. */
const ASKS = ['dataMdast'];

/** Elements between whose tags a line's end shows nothing. */
const STRUCTURE = new Set(
  'ul ol menu dl table thead tbody tfoot tr colgroup figure picture'.split(' '),
);
/** Elements whose line ends are kept as they are. */
const VERBATIM = new Set(['pre', 'code', 'textarea', 'listing', 'xmp']);

/**
 * Where a line's end breaks the line and an empty line parts paragraphs: everywhere, as WordPress shows
 * what was written in its classic editor; only in what no block of its newer editor is around; nowhere.
 */
export type LineEnds = 'break' | 'break-outside-blocks' | 'space';

/** A copy of what stands below a node, without the page's own parts and comments; players are told. */
export function ownWords(node: HastNode, lost: Lost, lineEnds: LineEnds = 'space'): Root {
  const children = 'children' in node ? copies(node.children, lost, lineEnds, '') : [];
  return { type: 'root', children };
}

function copies(
  nodes: readonly RootContent[],
  lost: Lost,
  lineEnds: LineEnds,
  parent: string,
): ElementContent[] {
  const breaks = lineEnds !== 'space' && !STRUCTURE.has(parent) && !VERBATIM.has(parent);
  return nodes.flatMap((node, at): ElementContent[] => {
    if (node.type === 'text') return breaks ? lines(node, nodes[at - 1], nodes[at + 1]) : [node];
    if (!isElement(node)) return [];
    if (isFurniture(node)) {
      const played = node.tagName === 'object' ? attribute(node, 'data') : undefined;
      if (played) lost.embedded.push(played);
      return [];
    }
    const properties = { ...node.properties };
    for (const name of ASKS) Reflect.deleteProperty(properties, name);
    const isVerbatim = VERBATIM.has(node.tagName);
    const isBlock = lineEnds === 'break-outside-blocks' && !isInline(node);
    const within = isVerbatim || isBlock ? 'space' : lineEnds;
    return [{ ...node, properties, children: copies(node.children, lost, within, node.tagName) }];
  });
}

/** A text with its line ends as `br`: one for a line's end, two for an empty line; none beside a `br` that is there. */
function lines({ value }: Text, before?: RootContent, after?: RootContent): ElementContent[] {
  const br = (): Element => ({ type: 'element', tagName: 'br', properties: {}, children: [] });
  const bare = value
    .replace(isElement(before, 'br') ? /^[ \t\r]*\n/u : /^$/u, '')
    .replace(isElement(after, 'br') ? /\n[ \t\r]*$/u : /^$/u, '');
  return bare
    .split(/(?<end>\n[ \t\r]*(?:\n\s*)?)/u)
    .flatMap((part, at): ElementContent[] =>
      at % 2 === 0
        ? part === ''
          ? []
          : [{ type: 'text', value: part }]
        : /\n[ \t\r]*\n/u.test(part)
          ? [br(), br()]
          : [br()],
    );
}
