import type { Element } from 'hast';
import type { Nodes, Root } from 'mdast';
import { eachElement } from '../../../lib/hast-tree.ts';
import { isSafeAddress } from '../html/addresses.ts';
import { parsePage } from '../html/parse-page.ts';
import { attribute } from '../html/tree.ts';
import { cutText, type Cut } from './cuts.ts';

/** What Markdown of other sites holds as HTML for its looks; frames, forms and scripts are not among it. */
const PLAIN_TAGS = new Set(
  'a abbr audio b bdi bdo blockquote br center cite code dd del details div dl dt em figcaption figure font h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p picture pre q s small source span strike strong sub summary sup table tbody td tfoot th thead time tr u ul video wbr'.split(
    ' ',
  ),
);
const ADDRESSES = ['href', 'src', 'poster', 'cite', 'srcSet', 'xLinkHref', 'background'];

/**
 * A text without links, pictures and HTML that lead to no page or run something; their words stay.
 *
 * @param tree the text as parsed
 * @returns undefined where there are none
 */
export function withoutUnsafe(
  source: string,
  tree: Root,
): { text: string; dropped: string[] } | undefined {
  const cuts: Cut[] = [];
  const dropped: string[] = [];
  visit(tree, cuts, dropped);
  if (cuts.length === 0) return undefined;
  return { text: cutText(source, cuts), dropped };
}

function visit(node: Nodes, cuts: Cut[], dropped: string[]): void {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? 0;
  const children = 'children' in node ? node.children : [];
  if ('url' in node && !isSafeAddress(node.url)) {
    dropped.push(node.url.slice(0, 60));
    const from = children[0]?.position?.start.offset;
    const to = children.at(-1)?.position?.end.offset;
    const words = 'alt' in node ? (node.alt ?? '').replace(/[[\]<>]/gu, '') : '';
    if (from === undefined || to === undefined) cuts.push({ start, end, by: words });
    else cuts.push({ start, end: from, by: '' }, { start: to, end, by: '' });
  } else if (node.type === 'html' && !isPlain(node.value)) {
    const ended = endedBy(node.value);
    // With its start tag an end tag is told.
    if (ended === undefined || !dropped.some((told) => told.startsWith(`<${ended}`)))
      dropped.push(node.value.slice(0, 60));
    // A space, so that what stood on either side makes nothing new.
    cuts.push({ start, end, by: ' ' });
  }
  for (const child of children) visit(child, cuts, dropped);
}

/** An end tag, which a parser of fragments passes over where nothing is open. */
const END_TAG = /^<\/(?<name>[a-z][^\s/>]*)/iu;

const endedBy = (html: string): string | undefined => END_TAG.exec(html)?.groups?.['name'];

function isPlain(html: string): boolean {
  const ended = endedBy(html)?.toLowerCase();
  if (ended !== undefined && !PLAIN_TAGS.has(ended)) return false;
  let plain = true;
  eachElement(parsePage(html, { fragment: true }), (element) => {
    plain &&= PLAIN_TAGS.has(element.tagName) && hasPlainAttributes(element);
  });
  return plain;
}

const hasPlainAttributes = (element: Element): boolean =>
  Object.keys(element.properties).every((name) => !/^on/iu.test(name)) &&
  ADDRESSES.every((name) => isSafeAddress(attribute(element, name) ?? ''));
