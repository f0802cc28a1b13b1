import type { Link } from '../../queries/types.ts';
import type { Absolute, JsonLdNode } from './node.ts';

/** The way from the front page to a page, as the page shows it. */
export const toBreadcrumbs = (links: readonly Link[], absolute: Absolute): JsonLdNode => ({
  '@type': 'BreadcrumbList',
  itemListElement: links.map(({ url, title }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    item: { '@type': 'WebPage', '@id': absolute(url), name: title },
  })),
});
