import type { Element, Root } from 'hast';
import { eachElement, type HastNode } from '../../../lib/hast-tree.ts';
import type { ExtractedItem } from '../extracted-item.ts';
import { pictureAddressIn } from './addresses.ts';
import { isFurniture, rankAs } from './regions.ts';
import { writtenSource } from './picture-nodes.ts';
import { attribute, findElement, findElements, lineOf, namesOf, shortLineOf } from './tree.ts';

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
  found: ExtractedItem,
  tree: Root,
  body: HastNode | undefined,
  told: { src: string; caption?: string } | undefined,
  page: string | undefined,
): void {
  const inBody = new Set<HastNode>(body && [body]);
  if (body) eachElement(body, (element) => inBody.add(element));
  const shown = findElements(tree, ({ tagName }) => tagName === 'figure')
    .filter((figure) => !inBody.has(figure))
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
    namedPicture(tree, inBody) ??
    (told && sameFile(tree, told.src));
  if (first) found.blocks.shift();
  const src = picture && pictureAddressIn(writtenSource(picture) ?? '', page);
  if (!picture || src === undefined) {
    const address = told && pictureAddressIn(told.src, page);
    if (address !== undefined) found.image = { ...told, src: address };
    return;
  }
  const part = figure ?? (first ? undefined : parentOf(tree, picture));
  const captionElement =
    part &&
    findElement(part, (each) => each.tagName === 'figcaption' || rankAs('caption', each) !== -1);
  const caption = splitCredit((captionElement && lineOf(captionElement)) ?? told?.caption ?? '');
  found.image = { src, alt: attribute(picture, 'alt')?.trim(), ...caption };
}

/** «… عکس: نام» → the words and the name. */
function splitCredit(text: string): { caption?: string; credit?: string } {
  const credit = CREDIT.exec(text)?.groups?.['credit']?.trim();
  const caption = text.replace(CREDIT, '').trim();
  return { ...(caption && { caption }), ...(credit && { credit }) };
}

function isPicture(element: Element): boolean {
  const source = element.tagName === 'img' ? writtenSource(element) : undefined;
  return source !== undefined && !NOT_A_PICTURE.test(source.slice(0, LONGEST_NAME));
}

/** Enough of an address to tell a logo by. */
const LONGEST_NAME = 1000;

const isInside = (outer: HastNode, inner: HastNode): boolean =>
  outer === inner || findElement(outer, (each) => each === inner) !== undefined;

/** A picture in a part that is called one, as in templates without `figure`. */
function namedPicture(tree: Root, inBody: ReadonlySet<HastNode>) {
  const part = findElement(
    tree,
    (element) =>
      !isFurniture(element) &&
      /(?:^|\s)(?:docDiv\d*Photo\w*|(?:item|news|post|entry|article|lead)[-_]?(?:img|image|photo|picture|thumbnail|pic))(?:\s|$)/iu.test(
        namesOf(element).join(' '),
      ) &&
      !inBody.has(element) &&
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

const fileOf = (src: string): string => src.split(/[?#]/u, 1)[0]?.split('/').at(-1) ?? '';

/** The element that holds a picture and its words, if it holds little else. */
function parentOf(tree: Root, picture: Element): Element | undefined {
  const parent = findElement(tree, ({ children }) => children.includes(picture));
  return parent && shortLineOf(parent, LONGEST_CAPTION) !== undefined ? parent : undefined;
}
