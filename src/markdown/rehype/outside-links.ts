import type { Root } from 'hast';
import type { VFile } from 'vfile';
import { contextOf } from '../body-context.ts';
import { eachElement, textOf } from '../../lib/hast-tree.ts';
import { classifyUrl, isUrlText } from '../url.ts';

/**
 * Mark links that leave the site, and turn addresses shown as text left to right.
 *
 * `rel="external"` (HTML, 4.6.7.5) is the mark: styles ask for `a[rel~='external']`. `noopener` is
 * for the reader who opens a window; no link opens one by itself. There is no `nofollow`: editors
 * write these links, and a paper vouches for what it cites.
 */
export function rehypeOutsideLinks() {
  return (tree: Root, file: VFile) => {
    const { site } = contextOf(file);
    eachElement(tree, (element) => {
      const { tagName, properties } = element;
      if (tagName !== 'a') return;
      delete properties['target'];
      const { href } = properties;
      if (typeof href === 'string' && classifyUrl(href, site) === 'outside')
        properties['rel'] = ['external', 'noopener'];
      if (isUrlText(textOf(element))) properties['dir'] = 'ltr';
    });
  };
}
