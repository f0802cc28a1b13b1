import type { Root } from 'hast';
import type { VFile } from 'vfile';
import { contextOf } from '../body-context.ts';
import { eachElement, text } from '../../lib/hast-tree.ts';

/** Say in the site's own words what remark-rehype says in English round GFM's footnotes. */
export function rehypeFootnoteWords() {
  return (tree: Root, file: VFile) => {
    const { labels } = contextOf(file);
    eachElement(tree, (element) => {
      const { properties } = element;
      if ('dataFootnotes' in properties) {
        const heading = element.children.find((child) => child.type === 'element');
        if (heading?.type === 'element' && labels) heading.children = [text(labels.footnotes)];
      }
      if ('dataFootnoteBackref' in properties && labels)
        properties['ariaLabel'] = labels.backToText;
    });
  };
}
