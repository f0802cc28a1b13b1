import type { Root } from 'hast';
import { ID_PREFIX } from '../html-schema.ts';
import { eachElement } from '../../lib/hast-tree.ts';

/** Lead `href="#x"` to the id that sanitising made of `x`, where the body itself has it. */
export function rehypeFragmentLinks() {
  return (tree: Root) => {
    const ids = new Set<string>();
    eachElement(tree, ({ properties: { id } }) => {
      if (typeof id === 'string') ids.add(id);
    });
    if (ids.size === 0) return;
    eachElement(tree, ({ properties }) => {
      const { href } = properties;
      if (typeof href !== 'string' || !href.startsWith('#')) return;
      const id = ID_PREFIX + href.slice(1);
      if (ids.has(id)) properties['href'] = `#${id}`;
    });
  };
}
