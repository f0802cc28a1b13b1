import type { Image, Link, Nodes, Root, RootContent } from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';
import { isSafeAddress } from '../html/addresses.ts';
import type { Lost } from '../html/lost.ts';
import { parsePage } from '../html/parse-page.ts';
import { isLarger } from '../html/picture-nodes.ts';
import { toBlocks } from '../html/to-blocks.ts';
import { cutText, type Cut } from './cuts.ts';

/**
 * A text whose pictures stand as Markdown's own, which alone are brought into a newsroom: without the
 * link around one, and in place of HTML that is a picture with its caption.
 *
 * @param tree the text as parsed
 * @returns undefined where there is nothing to change
 */
export function withPlainPictures(source: string, tree: Root, lost: Lost): string | undefined {
  const cuts: Cut[] = [];
  for (const node of tree.children) {
    if (isPictureOfHtml(node)) cuts.push(cutOf(node, htmlPictures(node, source, lost)));
    else unlink(node, cuts, lost);
  }
  return cuts.length === 0 ? undefined : cutText(source, cuts);
}

const cutOf = ({ position }: Nodes, by: string): Cut => ({
  start: position?.start.offset ?? 0,
  end: position?.end.offset ?? 0,
  by,
});

function unlink(node: Nodes, cuts: Cut[], lost: Lost): void {
  if (node.type === 'link' && isPictureAlone(node)) {
    const [image] = node.children;
    cuts.push(cutOf(node, toMarkdown(unlinked(image, node)).trim()));
    if (!isLarger(node.url) && isSafeAddress(node.url)) (lost.pictureLinks ??= []).push(node.url);
  } else if ('children' in node) for (const child of node.children) unlink(child, cuts, lost);
}

const isPictureAlone = (node: Link): node is Link & { children: [Image] } =>
  node.children.length === 1 && node.children[0]?.type === 'image';

/** What the link's title said is the caption where the picture has none. */
const unlinked = (image: Image, { title }: Link): Image => ({
  ...image,
  title: image.title ?? title ?? null,
});

/** A block of HTML, or a paragraph that is nothing else, with a picture in it. */
function isPictureOfHtml(node: RootContent): boolean {
  if (node.type === 'html') return /<img\b/iu.test(node.value);
  return (
    node.type === 'paragraph' &&
    node.children.some((child) => child.type === 'html' && /^<img\b/iu.test(child.value)) &&
    node.children.every(
      (child) =>
        child.type === 'html' ||
        child.type === 'break' ||
        (child.type === 'text' && child.value.trim() === ''),
    )
  );
}

function htmlPictures({ position }: RootContent, source: string, lost: Lost): string {
  const html = source.slice(position?.start.offset, position?.end.offset);
  const keep = (written: string): string => written;
  const options = { toAddress: keep, toPicture: keep };
  return toBlocks(parsePage(html, { fragment: true }), options, lost)
    .map(({ markdown }) => markdown)
    .join('\n\n');
}
