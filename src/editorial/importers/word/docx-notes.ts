import type { Element, ElementContent, Root } from 'hast';
import { isElement, rewriteChildren } from '../../../lib/hast-tree.ts';
import { attribute, findElement } from '../html/tree.ts';
import { note, noteReference } from '../html/note-nodes.ts';
import { withCaptions } from './captions.ts';

/** How mammoth names a note and what leads to it. */
const NOTE = /^(?<kind>foot|end)note-(?<id>\d+)$/u;
const REFERENCE = /^#(?<kind>foot|end)note-(?<id>\d+)$/u;
const BACK = /^#(?:foot|end)note-ref-\d+$/u;

/** A document as mammoth gives it, with its notes as notes and each picture with its caption. */
export function withNotes(tree: Root): Root {
  rewriteChildren(tree, (children) => withCaptions(children.flatMap(rewrite)));
  return tree;
}

function rewrite(node: ElementContent): ElementContent[] {
  if (!isElement(node)) return [node];
  if (node.tagName === 'sup') {
    const link = findElement(node, ({ tagName }) => tagName === 'a');
    const id = link && idIn(REFERENCE.exec(attribute(link, 'href') ?? ''));
    return id === undefined ? [node] : [noteReference(id)];
  }
  if (node.tagName !== 'ol') return [node];
  const items = node.children.filter((child) => isElement(child));
  const ids = items.map((item) => idIn(NOTE.exec(attribute(item, 'id') ?? '')));
  return items.length > 0 && ids.every((id) => id !== undefined)
    ? items.map((item, at) => note(ids[at] ?? '', withoutBackLinks(item)))
    : [node];
}

const idIn = (match: RegExpExecArray | null): string | undefined =>
  match?.groups && `${match.groups['kind'] === 'end' ? 'e' : ''}${match.groups['id']}`;

function withoutBackLinks(item: Element): ElementContent[] {
  rewriteChildren(item, (children) =>
    children.filter(
      (child) => !(isElement(child, 'a') && BACK.test(attribute(child, 'href') ?? '')),
    ),
  );
  return item.children;
}
