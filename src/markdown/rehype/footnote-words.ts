import type { Root } from 'hast';
import type { VFile } from 'vfile';
import { contextOf } from '../body-context.ts';
import { FOOTNOTE_LABEL } from '../html-schema.ts';
import { eachElement, text } from '../../lib/hast-tree.ts';

/**
 * Say in the site's own words what remark-rehype says in English round GFM's footnotes, and give their
 * heading the prefix of a body's ids, which remark-rehype leaves out.
 */
export function rehypeFootnoteWords() {
  return (tree: Root, file: VFile) => {
    const { labels } = contextOf(file);
    eachElement(tree, (element) => {
      const { properties } = element;
      if ('dataFootnotes' in properties) {
        const heading = element.children.find((child) => child.type === 'element');
        if (heading?.type === 'element') {
          heading.properties['id'] = FOOTNOTE_LABEL;
          if (labels) heading.children = [text(labels.footnotes)];
        }
      }
      if ('dataFootnoteRef' in properties) properties['ariaDescribedBy'] = [FOOTNOTE_LABEL];
      if ('dataFootnoteBackref' in properties && labels)
        properties['ariaLabel'] = labels.backToText;
    });
  };
}
