import type { Element } from 'hast';
import { defaultHandlers, toMdast as convert, type Handle, type State } from 'hast-util-to-mdast';
import type { PhrasingContent, RootContent } from 'mdast';
import { textOf, type HastNode } from '../../../lib/hast-tree.ts';
import { aroundWords } from './around-words.ts';
import type { Lost } from './lost.ts';
import { NOTE_HANDLERS } from './note-nodes.ts';
import { ownWords, type LineEnds } from './own-words.ts';
import { figure, isFigure, isLarger, toImage, type ToPicture } from './picture-nodes.ts';
import { PHRASE_NAMES, type Phrase } from './phrase.ts';
import { readableBlocks } from './readable-blocks.ts';
import { table } from './table-nodes.ts';
import { attribute, findElement, headOf, lineOf } from './tree.ts';

export interface BodyOptions {
  /** The address of a link as the item is to have it; undefined leaves its words alone. */
  toAddress(written: string): string | undefined;
  toPicture: ToPicture;
  lineEnds?: LineEnds;
}

/** The blocks below an element of a page, as Markdown's; what is the page's own is left out. */
export function toMdast(node: HastNode, options: BodyOptions, lost: Lost): RootContent[] {
  const tree = convert(ownWords(node, lost, options.lineEnds), {
    document: true,
    handlers: handlersFor(options, lost),
    nodeHandlers: { comment: () => undefined },
    quotes: ['«»', '‹›'],
  });
  return tree.type === 'root' ? readableBlocks(tree.children) : [];
}

const all: Handle = (state, element) => state.all(element);
const flow: Handle = (state, element) => state.toFlow(state.all(element));
const nothing: Handle = () => undefined;

const marked =
  (
    wrap: (
      words: PhrasingContent[],
    ) => Parameters<typeof aroundWords>[1] extends (words: PhrasingContent[]) => infer Mark
      ? Mark
      : never,
  ): Handle =>
  (state, element) =>
    aroundWords(state.all(element), wrap);

const strong = marked((children) => ({ type: 'strong', children }));
const emphasis = marked((children) => ({ type: 'emphasis', children }));
const deleted = marked((children) => ({ type: 'delete', children }));

/** The library's own handlers but for what an item has otherwise, or what they leave out untold. */
function handlersFor(options: BodyOptions, lost: Lost): Record<string, Handle> {
  const embedded: Handle = (_, element) => tellEmbedded(element, lost);
  const level = (depth: 2 | 3 | 4 | 5 | 6): Handle => {
    return (state, element) => headings(state, element, depth);
  };
  const framed: Handle = (state, element) =>
    isFigure(element)
      ? figure(state, element, options.toPicture)
      : state.toFlow(state.all(element));
  return {
    ...Object.fromEntries(
      ['dialog', 'noframes', 'noembed', 'multicol'].map((name) => [name, flow]),
    ),
    ...Object.fromEntries(['datalist', 'optgroup', 'option', 'math'].map((name) => [name, all])),
    ...Object.fromEntries(['audio', 'embed', 'iframe', 'video'].map((name) => [name, embedded])),
    ...NOTE_HANDLERS,
    ...Object.fromEntries(PHRASE_NAMES.map((name) => [name, phrase(name)])),
    ...Object.fromEntries(
      ['div', 'dl', 'center', 'section', 'figure'].map((name) => [
        name,
        name === 'dl'
          ? (((state, element) =>
              isFigure(element)
                ? figure(state, element, options.toPicture)
                : defaultHandlers.dl(state, element)) satisfies Handle)
          : framed,
      ]),
    ),
    a: (state, element) => link(state, element, options, lost),
    b: strong,
    strong,
    em: emphasis,
    i: emphasis,
    del: deleted,
    s: deleted,
    strike: deleted,
    // A page's h1 is the item's title; what the body has below it begins at 2.
    h1: level(2),
    h2: level(2),
    h3: level(3),
    h4: level(4),
    h5: level(5),
    h6: level(6),
    img: (_, element) => toImage(element, options.toPicture),
    menu: (state, element) => defaultHandlers.ul(state, element),
    base: nothing,
    table,
    wbr: nothing,
  };
}

/** Abbreviations are kept for the words that they stand for. */
const phrase =
  (hName: Phrase['data']['hName']): Handle =>
  (state, element) => {
    const title = hName === 'abbr' ? attribute(element, 'title') : undefined;
    if (hName === 'abbr' && !title) return state.all(element);
    return aroundWords(state.all(element), (children) => ({
      type: 'phrase',
      data: { hName },
      ...(title && { title }),
      children,
    }));
  };

/** A picture leaves its link; where that led to no larger one, it is told. */
function link(
  state: State,
  element: Element,
  { toAddress }: BodyOptions,
  lost: Lost,
): RootContent[] {
  const children = state.all(element);
  const url = toAddress(attribute(element, 'href') ?? '');
  if (!url) return children;
  const linked = aroundWords(children, (words) => ({
    type: 'link',
    url,
    title: null,
    children: words,
  }));
  const isPicture = linked.some(({ type }) => type === 'image') && textOf(element).trim() === '';
  if (isPicture && !isLarger(url)) (lost.pictureLinks ??= []).push(url);
  return linked;
}

function headings(state: State, element: Element, depth: 2 | 3 | 4 | 5 | 6): RootContent[] {
  // A heading that was never closed has swallowed what follows it.
  const isOpen = headOf(element) !== lineOf(element);
  return state
    .toFlow(state.all(element))
    .flatMap((block, at): RootContent[] =>
      block.type === 'paragraph' && !(isOpen && at > 0)
        ? [{ type: 'heading', depth, children: block.children }]
        : [block],
    );
}

function tellEmbedded(element: Element, lost: Lost): undefined {
  const source = findElement(element, ({ tagName }) => tagName === 'source');
  const address = attribute(element, 'src') ?? (source && attribute(source, 'src'));
  if (address) lost.embedded.push(address);
}
