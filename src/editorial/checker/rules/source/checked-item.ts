import type { Root } from 'mdast';
import { splitFrontMatterText, toUnixLines } from '../../../../collections/front-matter.ts';
import { findTooMuch } from '../../../../markdown/limits.ts';
import { type Block, readBodyProse } from './body-prose.ts';
import { type Field, type Front, readFront } from './front-prose.ts';
import { parseBody } from './parse-body.ts';
import type { Prose } from './prose.ts';

/** An item as the rules see it: its texts, each with its ranges in the file. */
export interface CheckedItem {
  /** The path below the content directory. */
  file: string;
  /** What the file holds, with `\n` at line ends and no byte order mark; all ranges are of it. */
  text: string;
  front: Front;
  /** Blocks of the body in the order they are read. */
  blocks: Block[];
  /** All prose: fields, blocks, words of pictures and components. */
  prose: Prose[];
  /** The body's syntax tree; offsets count from `bodyStart`. */
  tree: Root;
  bodyStart: number;
  /** What rules have found in a text, so that one that stays is not searched again. */
  found: Map<string, unknown>;
}

/**
 * Read an item for checking. `undefined` for a file whose front matter or body cannot be read: the
 * loader tells of those.
 *
 * @param before the same item before some of its prose was corrected
 */
export function readCheckedItem(
  written: string,
  file: string,
  before?: CheckedItem,
): CheckedItem | undefined {
  const text = toUnixLines(written);
  const parts = splitFrontMatterText(text);
  if (!parts.ok) return undefined;
  const { opening, yaml, body } = parts;
  const bodyStart = text.length - body.length;
  if (findTooMuch(body, file.endsWith('.mdx') ? 'mdx' : 'md')) return undefined;
  const front = readFront(yaml, opening.length);
  const tree = parseBody(body, file);
  if (!front || !tree) return undefined;
  const { blocks, words } = readBodyProse(tree, body, bodyStart);
  const prose = [
    ...front.fields.map((field) => field.prose),
    ...blocks.map((block) => block.prose),
    ...words,
  ];
  const found: CheckedItem['found'] = before?.found ?? new Map<string, unknown>();
  return { file, text, front, blocks, prose, tree, bodyStart, found };
}

/** A field by its path; undefined where there is no such text. */
export const fieldOf = ({ front }: CheckedItem, path: string): Field | undefined =>
  front.fields.find((field) => field.path === path);
