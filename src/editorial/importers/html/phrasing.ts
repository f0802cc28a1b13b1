import type { Element } from 'hast';
import type { PhrasingContent } from 'mdast';
import { isElement, textOf, type HastNode } from '../../../lib/hast-tree.ts';
import { PART, type Piece } from './paragraphs.ts';
import { isFurniture } from './regions.ts';
import { attribute } from './tree.ts';

export interface PhrasingOptions {
  /** The address of a link as the item is to have it; undefined leaves its words alone. */
  toAddress(written: string): string | undefined;
  /** The same for a picture; undefined drops it. */
  toPicture(written: string): string | undefined;
  /** Empty lines in text part paragraphs, as WordPress stores them. */
  emptyLinesPart?: boolean;
}

/** What stands in a line of a page, as Markdown's. */
export function phrasing(node: HastNode, options: PhrasingOptions): Piece[] {
  if (node.type === 'text') return texts(node.value, options);
  if (!isElement(node) || isFurniture(node)) return [];
  const inside = (): Piece[] => node.children.flatMap((child) => phrasing(child, options));
  switch (node.tagName) {
    case 'br':
      return [{ type: 'break' }];
    case 'strong':
    case 'b':
      return wrapped('strong', inside());
    case 'em':
    case 'i':
      return wrapped('emphasis', inside());
    case 'code':
      return [{ type: 'inlineCode', value: textOf(node) }];
    case 'img': {
      const written = writtenSource(node);
      const url = written && options.toPicture(written);
      return url ? [{ type: 'image', url, alt: attribute(node, 'alt')?.trim() ?? '' }] : [];
    }
    case 'a': {
      const url = options.toAddress(attribute(node, 'href') ?? '');
      const children = inside();
      const said = children.some((piece) => piece !== PART && piece.type !== 'break');
      return url && said && !children.includes(PART)
        ? [{ type: 'link', url, children: children.filter((piece) => piece !== PART) }]
        : children;
    }
    default:
      return inside();
  }
}

/**
 * Where a picture is: themes that load late keep the true address beside `src`, and some name it for
 * several widths alone.
 */
export const writtenSource = (image: Element): string | undefined =>
  attribute(image, 'dataSrc') ??
  attribute(image, 'dataLazySrc') ??
  attribute(image, 'src') ??
  attribute(image, 'srcSet')?.trim().split(/[\s,]/u, 1)[0];

function texts(value: string, { emptyLinesPart }: PhrasingOptions): Piece[] {
  const clean = (text: string): Piece[] => [
    { type: 'text', value: text.replace(/[ \t\n\r\f]+/gu, ' ') },
  ];
  if (!emptyLinesPart) return clean(value);
  return value
    .split(/\n[ \t\r]*\n\s*/u)
    .flatMap((part, at) => (at ? [PART, ...clean(part)] : clean(part)));
}

/** Marks go around words, not around the spaces or breaks beside them. */
function wrapped(type: 'strong' | 'emphasis', pieces: Piece[]): Piece[] {
  const groups: Piece[] = [];
  let held: PhrasingContent[] = [];
  const close = (): void => {
    const first = held[0];
    const last = held.at(-1);
    const lead = first?.type === 'text' ? (/^\s+/u.exec(first.value)?.[0] ?? '') : '';
    const trail = last?.type === 'text' ? last.value.slice(last.value.trimEnd().length) : '';
    if (held.every((each) => each.type === 'text' && each.value.trim() === ''))
      for (const each of held) groups.push(each);
    else {
      if (first?.type === 'text') first.value = first.value.trimStart();
      if (last?.type === 'text') last.value = last.value.trimEnd();
      if (lead) groups.push({ type: 'text', value: lead });
      groups.push({ type, children: held });
      if (trail) groups.push({ type: 'text', value: trail });
    }
    held = [];
  };
  for (const piece of pieces) {
    if (piece === PART || piece.type === 'break' || piece.type === 'image') {
      if (held.length) close();
      groups.push(piece);
    } else if (piece.type === type) for (const each of piece.children) held.push(each);
    else held.push(piece);
  }
  if (held.length) close();
  return groups;
}
