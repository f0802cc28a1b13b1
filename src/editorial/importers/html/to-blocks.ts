import type { Nodes, Parents, RootContent } from 'mdast';
import { gfmToMarkdown, type Options as GfmOptions } from 'mdast-util-gfm';
import { toMarkdown, type Info, type State } from 'mdast-util-to-markdown';
import { normalise } from '../../../lib/persian/normalise.ts';
import type { HastNode } from '../../../lib/hast-tree.ts';
import type { Block } from '../extracted-item.ts';
import type { Lost } from './lost.ts';
import { plainLine } from './plain-line.ts';
import type { Phrase } from './phrase.ts';
import { shallow } from './shallow.ts';
import { toMdast, type BodyOptions } from './to-mdast.ts';

/**
 * The library would write a letter beside `**` as a character reference, since CommonMark's flanking
 * rule fails on Persian punctuation. Peyk reads such marks as meant (`remark/persian-emphasis.ts`).
 */
const marked =
  (mark: string) =>
  (node: Nodes & Parents, _: Parents | undefined, state: State, info: Info): string => {
    const children = state.containerPhrasing(node, { ...info, before: mark, after: mark });
    return `${mark}${children}${mark}`;
  };

function phrase(node: Phrase, _: Parents | undefined, state: State, info: Info): string {
  const children = state.containerPhrasing(node, { ...info, before: '>', after: '<' });
  const { hName } = node.data;
  const title = node.title ? ` title="${attributeText(node.title)}"` : '';
  return `<${hName}${title}>${children}</${hName}>`;
}

const attributeText = (text: string): string =>
  text.replace(/\s+/gu, ' ').replace(/[&"<>]/gu, (sign) => `&#${sign.charCodeAt(0)};`);

const handlers = { strong: marked('**'), emphasis: marked('*'), phrase };

/** The blocks below an element of a page. */
export function toBlocks(node: HastNode, options: BodyOptions, lost: Lost): Block[] {
  return shallow(toMdast(node, options, lost)).map(blockOf);
}

/** Beyond it a column is not to be read, and would widen every row. */
const WIDEST_COLUMN = 200;

/** Columns stand under one another, unless a cell is prose. */
function tableOptions(node: RootContent): GfmOptions {
  const isWide =
    node.type === 'table' &&
    node.children.some((row) =>
      row.children.some((cell) => plainLine(cell).length > WIDEST_COLUMN),
    );
  return { tablePipeAlign: !isWide };
}

function blockOf(node: RootContent): Block {
  const written = toMarkdown(
    { type: 'root', children: [node] },
    {
      extensions: [gfmToMarkdown(tableOptions(node))],
      handlers,
      bullet: '-',
      rule: '-',
      incrementListMarker: true,
    },
  ).trim();
  // Of code nothing is put right.
  const markdown = node.type === 'code' ? written : normalise(written);
  const text = normalise(plainLine(node)).trim();
  if (node.type === 'heading') return { kind: 'heading', depth: node.depth, markdown, text };
  if (node.type !== 'paragraph' || text === '') return { kind: 'other', markdown, text };
  const strong = node.children.length === 1 && node.children[0]?.type === 'strong';
  return { kind: 'paragraph', markdown, text, ...(strong && { strong }) };
}
