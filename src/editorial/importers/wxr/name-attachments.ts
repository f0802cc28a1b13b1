import type { Root } from 'hast';
import { eachElement } from '../../../lib/hast-tree.ts';
import { attribute } from '../html/tree.ts';
import type { Attachment } from './attachments.ts';

/** WordPress's smaller copies: «x-300x200.jpg». */
const SIZE = /-\d{1,5}x\d{1,5}(?=\.[A-Za-z]+$)/u;

/**
 * Give the pictures of a post what its library knows of them: the whole picture instead of a smaller
 * copy, and the words that stand for it where the post has none.
 */
export function nameAttachments(tree: Root, byId: ReadonlyMap<string, Attachment>): void {
  eachElement(tree, (element) => {
    // A file's second link, drawn as a button.
    if (/(?:^|\s)wp-block-file__button/u.test(attribute(element, 'className') ?? ''))
      element.children = [];
    if (element.tagName !== 'img') return;
    const id =
      /(?:^|\s)wp-image-(?<id>\d+)/u.exec(attribute(element, 'className') ?? '')?.groups?.['id'] ??
      attribute(element, 'dataId') ??
      '';
    const attachment = byId.get(id);
    if (!attachment) return;
    const { properties } = element;
    const src = attribute(element, 'src') ?? '';
    if (isSamePicture(src, attachment.url)) properties['src'] = attachment.url;
    if (attachment.alt && !attribute(element, 'alt')?.trim()) properties['alt'] = attachment.alt;
  });
}

/** Whether two addresses are of one picture, it may be in two sizes. */
export const isSamePicture = (one: string, other: string): boolean =>
  wholeName(one) === wholeName(other);

const wholeName = (address: string): string =>
  (address.split(/[?#]/u, 1)[0]?.split('/').at(-1) ?? '')
    .replace(SIZE, '')
    .replace('-scaled.', '.');
