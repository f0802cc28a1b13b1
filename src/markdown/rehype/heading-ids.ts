import type { Root } from 'hast';
import type { VFile } from 'vfile';
import { toSlug } from '../../lib/persian/slug.ts';
import { eachElement, textOf } from '../../lib/hast-tree.ts';
import { levelOf } from './heading-levels.ts';

const ASCII = /^[\x20-\x7e]*$/;

/**
 * Give each heading an address, from its words, and list the headings in `file.data.headings`.
 *
 * Ids are unique within a body, those too that editors wrote. The page's own ids are English, so a heading without a Persian
 * letter gets a prefix and cannot take one of them.
 */
export function rehypeHeadingIds() {
  return (tree: Root, file: VFile) => {
    const taken = writtenIds(tree);
    const headings = (file.data.headings ??= []);
    eachElement(tree, (element) => {
      if ('dataFootnotes' in element.properties) return false;
      const depth = levelOf(element.tagName);
      if (depth === undefined) return;
      const text = textOf(element).trim();
      const id = untaken(taken, toSlug(text));
      element.properties.id = id;
      headings.push({ depth, id, text });
      return false;
    });
  };
}

/** Each id that is taken, and the last number that was put behind it. */
type Taken = Map<string, number>;

/** Ids that an editor gave to other elements, with the prefix that such have. */
function writtenIds(tree: Root): Taken {
  const ids: Taken = new Map();
  eachElement(tree, ({ properties: { id }, tagName }) => {
    if (typeof id === 'string' && levelOf(tagName) === undefined) ids.set(id, 1);
  });
  return ids;
}

function untaken(taken: Taken, slug: string): string {
  const base = ASCII.test(slug) ? `h-${slug}`.replace(/-$/, '') : slug;
  let count = taken.get(base) ?? 1;
  let id = base;
  while (taken.has(id)) {
    count += 1;
    id = `${base}-${count}`;
  }
  taken.set(id, 1).set(base, count);
  return id;
}
