import type { Element } from 'hast';
import type { Image, RootContent } from 'mdast';
import type { State } from 'hast-util-to-mdast';
import { attribute, findElement, findElements, lineOf } from './tree.ts';
import { rankAs } from './regions.ts';

/** A picture's address as the item is to have it; undefined drops it. */
export type ToPicture = (written: string) => string | undefined;

/**
 * Where a picture is: themes that load late keep the true address beside `src`, and some name it for
 * several widths alone.
 */
export const writtenSource = (image: Element): string | undefined =>
  attribute(image, 'dataSrc') ??
  attribute(image, 'dataLazySrc') ??
  attribute(image, 'src') ??
  attribute(image, 'srcSet')?.trim().split(/[\s,]/u, 1)[0];

export function toImage(picture: Element, toPicture: ToPicture): Image | undefined {
  const written = writtenSource(picture);
  const url = written && toPicture(written);
  return url
    ? { type: 'image', url, alt: attribute(picture, 'alt')?.trim() ?? '', title: null }
    : undefined;
}

/** Whether an address is that of a picture: what a picture most often is a link to, to be seen larger. */
export const isLarger = (address: string): boolean =>
  /\.(?:avif|gif|jpe?g|png|svg|webp)(?:[?#].*)?$/iu.test(address);

const captionIn = (element: Element): Element | undefined =>
  findElement(element, (each) => each.tagName === 'figcaption' || rankAs('caption', each) !== -1);

const picturesIn = (element: Element): Element[] =>
  findElements(element, ({ tagName }) => tagName === 'img');

/** Elements that templates without `figure` put around a picture and its words. */
const FRAMES = new Set(['div', 'dl', 'p', 'span', 'center', 'section']);

/** Whether an element is a picture with its caption and nothing more. */
export function isFigure(element: Element): boolean {
  if (element.tagName === 'figure') return true;
  if (!FRAMES.has(element.tagName) || picturesIn(element).length !== 1) return false;
  const caption = captionIn(element);
  return caption !== undefined && lineOf(caption) !== '' && lineOf(caption) === lineOf(element);
}

/** A picture with its caption as title, which Peyk shows as a figure; what else is in it follows. */
export function figure(state: State, element: Element, toPicture: ToPicture): RootContent[] {
  const pictures = picturesIn(element);
  const caption = captionIn(element);
  const words = caption && lineOf(caption);
  const image = pictures[0] && toImage(pictures[0], toPicture);
  // One line under several pictures is a line of its own.
  if (!image || !words || pictures.length > 1 || words !== lineOf(element))
    return state.toFlow(state.all(element));
  return [{ type: 'paragraph', children: [{ ...image, title: words }] }];
}
