import { toString } from 'mdast-util-to-string';
import type { Paragraph, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Doubt } from '../doubt.ts';
import type { Block } from '../found.ts';
import { measureMarkdown } from '../markdown-measure.ts';
import { isHardWrapped } from './hard-wrapped.ts';
import { withoutUnsafe } from './safe-links.ts';

const MOST_PASSES = 4;
const parser = unified().use(remarkParse).use(remarkGfm);

/**
 * The blocks of a pasted or scraped text, in Markdown as it was written.
 *
 * Scraped text has a line for each paragraph, hard-wrapped Markdown several lines: a paragraph is cut
 * at its lines unless these are wrapped (see `isHardWrapped`) or break on purpose.
 *
 * @param doubts is told of links that lead to no page, and of HTML that runs something
 */
export function toBlocks(text: string, doubts: Doubt[]): Block[] {
  let source = unindent(text);
  measureMarkdown(source);
  let tree = parser.parse(source);
  // What stood around a cut may read as something else, so the rest is looked at again.
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const safe = withoutUnsafe(source, tree);
    if (!safe) break;
    for (const value of safe.dropped) doubts.push({ kind: 'address-dropped', value });
    source = safe.text;
    tree = parser.parse(source);
  }
  const wrapped = isHardWrapped(source);
  return tree.children.flatMap((node) => {
    const markdown = source.slice(node.position?.start.offset, node.position?.end.offset);
    if (node.type === 'paragraph' && !wrapped && !/(?: {2}|\\)\n/u.test(markdown))
      return markdown.split('\n').map((line) => blockOf(parseLine(line), line));
    return [blockOf(node, markdown)];
  });
}

function parseLine(line: string): RootContent {
  const empty: Paragraph = { type: 'paragraph', children: [] };
  return parser.parse(line).children[0] ?? empty;
}

function blockOf(node: RootContent, markdown: string): Block {
  const text = plain(toString(node));
  if (node.type === 'heading') return { kind: 'heading', depth: node.depth, markdown, text };
  if (node.type !== 'paragraph') return { kind: 'other', markdown, text };
  const alone = /^\*\*(?<inner>[^*]+)\*\*[\s.:،]*$/u.test(markdown.trim());
  const strong = alone || (node.children.length === 1 && node.children[0]?.type === 'strong');
  return { kind: 'paragraph', markdown: markdown.trim(), text, ...(strong && { strong }) };
}

/** On one line, without the `**` that CommonMark leaves in Persian text. */
const plain = (text: string): string => text.replaceAll('**', '').replace(/\s+/gu, ' ').trim();

/** A paragraph that a converter indented is no code. Lists keep their steps. */
function unindent(text: string): string {
  let fenced = false;
  return text
    .split('\n')
    .map((line) => {
      if (/^\s{0,3}(?:```|~~~)/u.test(line)) fenced = !fenced;
      const isList = /^\s*(?:[-*+]|\d+[.)])\s/u.test(line);
      return fenced || isList
        ? line
        : line.replace(/^[\s\u200C]+(?=\p{Script=Arabic}|[«(*#]|$)/u, '');
    })
    .join('\n');
}
