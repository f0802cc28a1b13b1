import type { Element, ElementContent, Root, RootContent } from 'hast';
import { element, isElement, textOf } from '../../../lib/hast-tree.ts';
import { note, noteReference } from '../html/note-nodes.ts';
import { attribute, findElement } from '../html/tree.ts';
import { withCaptions } from './captions.ts';
import { listItemOf, toLists, type WordItem } from './word-lists.ts';

/** Enough of a file to tell who wrote it. */
const HEAD = 4000;
const WORD_PAGE =
  /xmlns:w="urn:schemas-microsoft-com:office:word"|<meta[^<>]{0,200}content="?(?:Microsoft )?Word[\s.\d]|^\s*<p class="?Mso/iu;

/** Whether a page is a document that Word saved, and not a page of a site. */
export const isWordPage = (html: string): boolean => WORD_PAGE.test(html.slice(0, HEAD));

/** Whether a page holds what was pasted from Word. */
export const holdsWord = (html: string): boolean => /\bclass="?Mso|\bmso-/u.test(html);

/**
 * A page with what Word writes by looks alone as what it means: paragraphs with a point before them as
 * lists, raised, struck out and bold spans as such, notes as notes, titles as headings.
 */
export function fromWordHtml(tree: Root): Root {
  return { type: 'root', children: rewritten(tree.children) };
}

// A root holds what an element does, and a doctype.
const rewritten = (children: readonly RootContent[]): ElementContent[] =>
  withCaptions(toLists(children.flatMap((child): (ElementContent | WordItem)[] => rewrite(child))));

function rewrite(node: RootContent): (ElementContent | WordItem)[] {
  if (!isElement(node)) return node.type === 'text' || node.type === 'comment' ? [node] : [];
  const style = attribute(node, 'style') ?? '';
  if (node.tagName === 'a') {
    const id = noteIn(NOTE_LINK, attribute(node, 'href'));
    if (id !== undefined) return [noteReference(id)];
  }
  if (node.tagName === 'div') {
    const id = noteIn(NOTE, attribute(node, 'id'));
    if (id !== undefined) return [note(id, rewritten(withoutBackLink(node)))];
    // The rule over the notes is Word's own.
    if (/mso-element:\s*(?:foot|end)note-list/u.test(style))
      return rewritten(node.children.filter((child) => !isElement(child, 'hr')));
  }
  const item = node.tagName === 'p' ? listItemOf(node) : undefined;
  if (item) return [{ ...item, children: rewritten(item.children) }];
  return [byLooks({ ...node, tagName: nameOf(node), children: rewritten(node.children) }, style)];
}

/** `_ftn1` leads to a note, `_ftnref1` back from it; of an end note it is `_edn1`. */
const NOTE_LINK = /^[^#]*#_(?<kind>ftn|edn)(?<id>\w{1,10})$/u;
const NOTE = /^(?<kind>ftn|edn)(?<id>\w{1,10})$/u;
const BACK_LINK = /#_(?:ftn|edn)ref\w+$/u;

function noteIn(pattern: RegExp, text = ''): string | undefined {
  const { kind, id } = pattern.exec(text)?.groups ?? {};
  return id === undefined || id.startsWith('ref') ? undefined : `${kind === 'edn' ? 'e' : ''}${id}`;
}

/** A note's words without the number before them, which leads back. */
function withoutBackLink(node: Element): ElementContent[] {
  const link = findElement(
    node,
    (each) => each.tagName === 'a' && BACK_LINK.test(attribute(each, 'href') ?? ''),
  );
  const without = (each: Element): Element => ({
    ...each,
    children: each.children
      .filter((child) => child !== link)
      .map((child) => (isElement(child) ? without(child) : child)),
  });
  return without(node).children;
}

const nameOf = (node: Element): string =>
  node.tagName === 'p' && /(?:^|\s)MsoTitle(?:\s|$)/u.test(attribute(node, 'className') ?? '')
    ? 'h1'
    : node.tagName;

/** What a span says by its looks; the innermost mark last. */
const LOOKS: readonly (readonly [name: string, style: RegExp])[] = [
  ['sup', /vertical-align:\s*super|mso-text-raise:\s*[1-9]/u],
  ['sub', /vertical-align:\s*sub(?!\w)|mso-text-raise:\s*-/u],
  ['s', /text-decoration:[^;]*line-through/u],
  ['strong', /font-weight:\s*(?:bold|[6-9]00)/u],
  ['em', /font-style:\s*italic/u],
];

function byLooks(node: Element, style: string): Element {
  if (node.tagName !== 'span' || textOf(node).trim() === '') return node;
  return LOOKS.filter(([, looks]) => looks.test(style)).reduce(
    (inner, [name]) => element(name, {}, [inner]),
    node,
  );
}
