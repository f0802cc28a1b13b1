import { toString } from 'mdast-util-to-string';
import type { Paragraph, Root, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { ImportWarning } from '../import-warning.ts';
import type { Block } from '../extracted-item.ts';
import { lostDoubts, type Lost } from '../html/lost.ts';
import { measureMarkdown } from '../markdown-measure.ts';
import { isHardWrapped } from './hard-wrapped.ts';
import { withPlainPictures } from './plain-pictures.ts';
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
export function toBlocks(text: string, doubts: ImportWarning[]): Block[] {
  const unindented = unindent(text);
  measureMarkdown(unindented);
  const whole = parseSafely(unindented, doubts);
  const parted = isHardWrapped(whole.source) ? whole.source : partLines(whole);
  // A line that stands alone may be what it was not within its paragraph: a definition, HTML.
  const { source, tree } = parted === whole.source ? whole : parseSafely(parted, doubts);
  return tree.children.map((node) => blockOf(node, writtenAs(node, source)));
}

interface Parsed {
  source: string;
  tree: Root;
}

/** A text without what leads to no page or runs something, which is told. */
function parseSafely(text: string, doubts: ImportWarning[]): Parsed {
  const lost: Lost = { embedded: [], addresses: [] };
  let source = text;
  let tree = parser.parse(source);
  const plain = withPlainPictures(source, tree, lost);
  if (plain !== undefined) {
    source = plain;
    tree = parser.parse(source);
    doubts.push(...lostDoubts(lost));
  }
  // What stood around a cut may read as something else, so the rest is looked at again.
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const safe = withoutUnsafe(source, tree);
    if (!safe) break;
    for (const value of safe.dropped) doubts.push({ kind: 'address-dropped', value });
    source = safe.text;
    tree = parser.parse(source);
  }
  return { source, tree };
}

/** Each line of a paragraph as one of its own, but where lines break on purpose. */
function partLines({ source, tree }: Parsed): string {
  const kept: string[] = [];
  let done = 0;
  for (const node of tree.children) {
    const markdown = writtenAs(node, source);
    if (node.type !== 'paragraph' || /(?: {2}|\\)\n/u.test(markdown)) continue;
    const start = node.position?.start.offset ?? 0;
    kept.push(source.slice(done, start), markdown.replaceAll('\n', '\n\n'));
    done = start + markdown.length;
  }
  return kept.join('') + source.slice(done);
}

const writtenAs = ({ position }: RootContent, source: string): string =>
  source.slice(position?.start.offset, position?.end.offset);

function blockOf(node: RootContent, markdown: string): Block {
  const text = plain(toString(node));
  if (node.type === 'heading') return { kind: 'heading', depth: node.depth, markdown, text };
  // A picture stands for itself, whatever words stand for it.
  if (node.type !== 'paragraph' || isPicture(node)) return { kind: 'other', markdown, text };
  const alone = /^\*\*(?<inner>[^*]+)\*\*[\s.:،]*$/u.test(markdown.trim());
  const strong = alone || (node.children.length === 1 && node.children[0]?.type === 'strong');
  return { kind: 'paragraph', markdown: markdown.trim(), text, ...(strong && { strong }) };
}

const isPicture = ({ children }: Paragraph): boolean =>
  children.every(
    (child) => child.type === 'image' || (child.type === 'text' && child.value.trim() === ''),
  );

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
