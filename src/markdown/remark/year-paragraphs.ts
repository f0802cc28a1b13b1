import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

const FIRST_YEAR = 1200;
const LAST_YEAR = 2100;

/**
 * Give a year back to its sentence: «۱۴۰۰. سال خوبی بود» begins a list to CommonMark (5.2), and no list
 * has one item with such a number.
 */
export function remarkYearParagraphs() {
  return (tree: Root) => {
    visit(tree, 'list', ({ ordered, start, children: [item, ...more] }, index, parent) => {
      const [first] = item?.children ?? [];
      if (!ordered || !item || more.length > 0 || first?.type !== 'paragraph') return;
      if (!parent || index === undefined || !start || start < FIRST_YEAR || start > LAST_YEAR)
        return;
      first.children.unshift({ type: 'text', value: `${start}. ` });
      parent.children.splice(index, 1, ...item.children);
      return index;
    });
  };
}
