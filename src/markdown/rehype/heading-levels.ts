import type { Root } from 'hast';
import { eachElement } from '../../lib/hast-tree.ts';

const HEADING = /^h([1-6])$/;
/** The page's only `h1` is the item's title. */
const FIRST_LEVEL = 2;
const LAST_LEVEL = 6;

/** The level of a heading, 1 to 6; undefined for another element. */
export function levelOf(tagName: string): number | undefined {
  const level = HEADING.exec(tagName)?.[1];
  return level === undefined ? undefined : Number(level);
}

/**
 * Put a body's headings below the item's title: the outermost is `h2`, and none skips a level,
 * whatever levels the editor chose (WCAG 2.2, technique G141).
 */
export function rehypeHeadingLevels() {
  return (tree: Root) => {
    /** The editor's levels of the headings that the current node stands under. */
    const above: number[] = [];
    eachElement(tree, (element) => {
      const level = levelOf(element.tagName);
      if (level === undefined) return;
      while ((above.at(-1) ?? 0) >= level) above.pop();
      element.tagName = `h${Math.min(FIRST_LEVEL + above.length, LAST_LEVEL)}`;
      above.push(level);
      // Raw HTML can put a heading into a heading.
      eachElement(element, (inner) => {
        if (levelOf(inner.tagName) !== undefined) inner.tagName = 'span';
      });
      return false;
    });
  };
}
