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

/** Ids that an editor gave to other elements, with the prefix that such have. */
function writtenIds(tree: Root): Set<string> {
  const ids = new Set<string>();
  eachElement(tree, ({ properties: { id }, tagName }) => {
    if (typeof id === 'string' && levelOf(tagName) === undefined) ids.add(id);
  });
  return ids;
}

function untaken(taken: Set<string>, slug: string): string {
  const base = ASCII.test(slug) ? `h-${slug}`.replace(/-$/, '') : slug;
  let id = base;
  for (let count = 2; taken.has(id); count++) id = `${base}-${count}`;
  taken.add(id);
  return id;
}
