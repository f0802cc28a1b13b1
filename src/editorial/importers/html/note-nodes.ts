import type { Element, ElementContent } from 'hast';
import type { Handle } from 'hast-util-to-mdast';
import type { FootnoteDefinition } from 'mdast';
import { element } from '../../../lib/hast-tree.ts';
import { attribute } from './tree.ts';

/** Elements of our own for what HTML has none for; a page that writes them gets what they say. */
const REFERENCE = 'peyk-note-reference';
const NOTE = 'peyk-note';

/** @param id letters and digits, by which a note and what refers to it know each other */
export const noteReference = (id: string): Element => element(REFERENCE, { id }, []);

export const note = (id: string, children: ElementContent[]): Element =>
  element(NOTE, { id }, children);

const idOf = (node: Element): string =>
  (attribute(node, 'id') ?? '').replace(/[^\w-]/gu, '').slice(0, 20) || '1';

/** Notes as Markdown's footnotes. */
export const NOTE_HANDLERS: Readonly<Record<string, Handle>> = {
  [REFERENCE]: (_, node) => {
    const id = idOf(node);
    return { type: 'footnoteReference', identifier: id, label: id };
  },
  [NOTE]: (state, node) => {
    const id = idOf(node);
    const children = state.toFlow(state.all(node)) as FootnoteDefinition['children'];
    return { type: 'footnoteDefinition', identifier: id, label: id, children };
  },
};
