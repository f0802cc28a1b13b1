import type { Element, ElementContent } from 'hast';
import { eachElement, element, isElement, textOf } from '../../../lib/hast-tree.ts';
import { attribute } from '../html/tree.ts';

/** Each picture that stands alone in its paragraph, and the caption below or above it, as a figure. */
export function withCaptions(children: ElementContent[]): ElementContent[] {
  const done: ElementContent[] = [];
  for (const child of children) {
    const before = done.findLastIndex((each) => each.type !== 'text' || each.value.trim() !== '');
    const last = done[before];
    if (isCaption(child) && isPictureAlone(last))
      done.splice(before, Infinity, figure(last, child));
    else if (isPictureAlone(child) && isCaption(last))
      done.splice(before, Infinity, figure(child, last));
    else done.push(child);
  }
  return done;
}

/** As mammoth's style map and Word call it. */
const isCaption = (node: ElementContent | undefined): node is Element =>
  isElement(node, 'p') &&
  /(?:^|\s)(?:caption|MsoCaption)(?:\s|$)/u.test(attribute(node, 'className') ?? '');

function isPictureAlone(node: ElementContent | undefined): node is Element {
  if (!isElement(node, 'p') || textOf(node).trim() !== '') return false;
  let pictures = 0;
  eachElement(node, ({ tagName }) => {
    if (tagName === 'img') pictures += 1;
  });
  return pictures === 1;
}

const figure = (picture: Element, caption: Element): Element =>
  element('figure', {}, [...picture.children, element('figcaption', {}, caption.children)]);
