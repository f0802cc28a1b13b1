import type { Element, Root } from 'hast';
import type { VFile } from 'vfile';
import { type ResolvedImage, contextOf } from '../body-context.ts';
import { eachElement, element } from '../../lib/hast-tree.ts';
import { decodeUrl } from '../url.ts';

/**
 * List a body's pictures in `file.data.images`, as the editor wrote their addresses, and put the
 * prepared picture in the place of each that `resolveImage` knows.
 *
 * No picture of a body is loaded before the reader comes near it.
 */
export function rehypePictures() {
  return (tree: Root, file: VFile): Promise<void> | undefined => {
    const images = imagesOf(tree);
    if (images.length === 0) return undefined;
    (file.data.images ??= []).push(...new Set(images.map(({ src }) => src)));
    for (const { image } of images)
      Object.assign(image.properties, { loading: 'lazy', decoding: 'async' });
    const { resolveImage } = contextOf(file);
    if (!resolveImage) return undefined;
    return Promise.all(
      images.map(async ({ image, src }) => {
        const resolved = await resolveImage(src, file.path);
        if (resolved) showResolved(image, resolved);
      }),
    ).then(() => undefined);
  };
}

function imagesOf(tree: Root): { image: Element; src: string }[] {
  const images: { image: Element; src: string }[] = [];
  eachElement(tree, (image) => {
    const { src } = image.properties;
    if (image.tagName === 'img' && typeof src === 'string')
      images.push({ image, src: decodeUrl(src) });
  });
  return images;
}

/** Turn an `img` into what was prepared for it, in place: a `picture` where there are formats. */
function showResolved(image: Element, { sources = [], srcset, sizes, ...resolved }: ResolvedImage) {
  const { src, width, height } = resolved;
  Object.assign(image.properties, { src, width, height });
  if (srcset) image.properties['srcSet'] = srcset;
  if (srcset && sizes) image.properties['sizes'] = sizes;
  if (sources.length === 0) return;
  const img = element('img', image.properties, []);
  image.tagName = 'picture';
  image.properties = {};
  image.children = [
    ...sources.map(({ type, srcset: candidates }) =>
      element('source', { type, srcSet: candidates, ...(sizes ? { sizes } : {}) }, []),
    ),
    img,
  ];
}
