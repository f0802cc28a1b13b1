import type { Nodes, Parents, Root } from 'mdast';
import type {} from 'mdast-util-mdx';
import { toString } from 'mdast-util-to-string';
import { isUrlText } from '../../../../markdown/url.ts';
import { alignText, type AlignedText, joinAligned, standIn } from './aligned-text.ts';
import { MARKDOWN_ESCAPES } from './markdown-escapes.ts';
import { Prose, type Range } from './prose.ts';

/** A paragraph, heading or cell. */
export interface Block extends Range {
  type: 'paragraph' | 'heading' | 'tableCell';
  prose: Prose;
}

export interface BodyProse {
  /** Texts in the order they are read. */
  blocks: Block[];
  /** Words that stand in for pictures, and attributes of components that are read as text. */
  words: Prose[];
}

/** Attributes of our components that a reader sees or hears. */
const SPOKEN = new Set('alt by caption cite label source summary text title'.split(' '));

/**
 * The texts of a body, each with its ranges in the file.
 *
 * Not among them are code, HTML, addresses, what is marked as another language, and attributes that
 * hold `{…}`: nothing there is Persian prose, or nothing there can be corrected safely.
 *
 * @param body what `tree` was parsed from
 * @param offset where `body` begins in the file
 */
export function readBodyProse(tree: Root, body: string, offset: number): BodyProse {
  const found: BodyProse = { blocks: [], words: [] };
  const visit = (node: Nodes): void => {
    if (isForeign(node)) return;
    collectWords(node, body, offset, found.words);
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      const { start = 0, end = 0 } = spanOf(node);
      const text = joinAligned(inlineTexts(node, body, offset, found.words));
      const prose = new Prose('body', text);
      if (text.text.trim() !== '')
        found.blocks.push({ type: node.type, start: start + offset, end: end + offset, prose });
    } else if ('children' in node) node.children.forEach(visit);
  };
  visit(tree);
  return found;
}

/** What stands in a line, piece by piece. */
function inlineTexts(parent: Parents, body: string, offset: number, words: Prose[]): AlignedText[] {
  return parent.children.flatMap((node): AlignedText[] => {
    const { start, end } = spanOf(node);
    if (node.type === 'text') {
      const source = body.slice(start, end);
      const aligned = alignText(node.value, source, start + offset, MARKDOWN_ESCAPES);
      return [aligned ?? standIn(start + offset, end + offset)];
    }
    collectWords(node, body, offset, words);
    if (node.type === 'break') return [standIn(start + offset, end + offset, '\n')];
    const isAddress = node.type === 'link' && isUrlText(toString(node));
    return 'children' in node && !isForeign(node) && !isAddress
      ? inlineTexts(node, body, offset, words)
      : [standIn(start + offset, end + offset)];
  });
}

function collectWords(node: Nodes, body: string, offset: number, words: Prose[]): void {
  const add = (text: string, at: number) => {
    const aligned = alignText(text, body.slice(at, at + text.length), at + offset);
    if (aligned && text.trim() !== '') words.push(new Prose('alt', aligned));
  };
  if (node.type === 'image' && node.alt) add(node.alt, spanOf(node).start + '!['.length);
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return;
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') continue;
    const { start, end } = spanOf(attribute);
    const at = body.slice(start, end).indexOf(attribute.value);
    if (SPOKEN.has(attribute.name) && at > 0) add(attribute.value, start + at);
  }
}

function isForeign(node: Nodes): boolean {
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return false;
  return node.attributes.some(
    (attribute) =>
      attribute.type === 'mdxJsxAttribute' &&
      attribute.name === 'lang' &&
      typeof attribute.value === 'string' &&
      !/^fa\b/i.test(attribute.value),
  );
}

interface Positioned {
  position?:
    { start: { offset?: number | undefined }; end: { offset?: number | undefined } } | undefined;
}

const spanOf = ({ position }: Positioned): Range => ({
  start: position?.start.offset ?? 0,
  end: position?.end.offset ?? 0,
});
