import type { Element, Root } from 'hast';
import { eachElement, type HastNode } from '../../lib/hast-tree.ts';
import type { Found } from '../found.ts';
import { pictureAddressIn } from './addresses.ts';
import { isFurniture, rankAs } from './regions.ts';
import { attribute, findElement, findElements, lineOf } from './tree.ts';

/** Logos, counters and faces of the template. */
const NOT_A_PICTURE =
  /(?:logo|icon|avatar|sprite|spacer|pixel|blank|loading|gravatar|badge|captcha)/iu;

/** More words than a picture has beside it. */
const LONGEST_CAPTION = 500;

const CREDIT = /(?:^|[\s|/–-])\(?(?:عکس|عکاس|تصویر)\s*[:：]\s*(?<credit>[^:.()]{2,40}?)\)?\.?$/u;

/**
 * The item's picture: the first block of its body if that is one, else the figure that stands before the
 * body, else the picture the page names to others. Its words come from where it is shown.
 */
export function takePicture(
  found: Found,
  tree: Root,
  body: HastNode | undefined,
  told: { src: string; caption?: string } | undefined,
  page: string | undefined,
): void {
  const toAddress = (src: string): string => pictureAddressIn(src, page) ?? src;
  const shown = findElements(tree, ({ tagName }) => tagName === 'figure')
    .filter((figure) => !body || !isInside(body, figure))
    .find((figure) => findElement(figure, isPicture));
  const first = found.blocks[0]?.markdown.startsWith('![')
    ? findElement(body ?? tree, isPicture)
    : undefined;
  const figure =
    first && body
      ? findElement(body, (each) => each.tagName === 'figure' && isInside(each, first))
      : shown;
  const picture =
    first ??
    (shown && findElement(shown, isPicture)) ??
    namedPicture(tree, body) ??
    (told && sameFile(tree, told.src));
  if (first) found.blocks.shift();
  const src = picture && (attribute(picture, 'dataSrc') ?? attribute(picture, 'src'));
  if (!picture || src === undefined) {
    if (told) found.image = { ...told, src: toAddress(told.src) };
    return;
  }
  const part = figure ?? (first ? undefined : parentOf(tree, picture));
  const captionElement =
    part &&
    findElement(part, (each) => each.tagName === 'figcaption' || rankAs('caption', each) !== -1);
  const caption = splitCredit((captionElement && lineOf(captionElement)) ?? told?.caption ?? '');
  found.image = { src: toAddress(src), alt: attribute(picture, 'alt')?.trim(), ...caption };
}

/** «… عکس: نام» → the words and the name. */
function splitCredit(text: string): { caption?: string; credit?: string } {
  const credit = CREDIT.exec(text)?.groups?.['credit']?.trim();
  const caption = text.replace(CREDIT, '').trim();
  return { ...(caption && { caption }), ...(credit && { credit }) };
}

const isPicture = (element: Parameters<typeof attribute>[0]): boolean =>
  element.tagName === 'img' &&
  !NOT_A_PICTURE.test(attribute(element, 'src') ?? '') &&
  attribute(element, 'src') !== undefined;

const isInside = (outer: HastNode, inner: HastNode): boolean =>
  outer === inner || findElement(outer, (each) => each === inner) !== undefined;

/** A picture in a part that is called one, as in templates without `figure`. */
function namedPicture(tree: Root, body: HastNode | undefined) {
  const part = findElement(
    tree,
    (element) =>
      !isFurniture(element) &&
      /(?:^|\s)(?:docDiv\d*Photo\w*|(?:item|news|post|entry|article|lead)[-_]?(?:img|image|photo|picture|thumbnail|pic))(?:\s|$)/iu.test(
        `${attribute(element, 'id') ?? ''} ${attribute(element, 'className') ?? ''}`,
      ) &&
      (!body || !isInside(body, element)) &&
      findElement(element, isPicture) !== undefined,
  );
  return part && findElement(part, isPicture);
}

/** The picture in the page that is the one it names to others: saving it changed all but its file's name. */
function sameFile(tree: Root, told: string) {
  const name = fileOf(told);
  return name === ''
    ? undefined
    : findElement(tree, (each) => isPicture(each) && fileOf(attribute(each, 'src') ?? '') === name);
}

const fileOf = (src: string): string =>
  src
    .replace(/[?#].*$/u, '')
    .split('/')
    .at(-1) ?? '';

/** The element that holds a picture and its words, if it holds little else. */
function parentOf(tree: Root, picture: Element): Element | undefined {
  let parent: Element | undefined;
  eachElement(tree, (each) => {
    if (each !== picture && isInside(each, picture)) parent = each;
  });
  return parent && lineOf(parent).length <= LONGEST_CAPTION ? parent : undefined;
}
