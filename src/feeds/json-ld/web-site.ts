import type { SiteFrame } from '../../queries/types.ts';
import { frontUrl, searchUrl } from '../../queries/urls.ts';
import type { Absolute, JsonLdNode } from './node.ts';

/** The site and how to search it. */
export const toWebSite = (
  frame: SiteFrame,
  publisher: JsonLdNode,
  absolute: Absolute,
): JsonLdNode => ({
  '@type': 'WebSite',
  '@id': absolute(`${frontUrl()}#site`),
  name: frame.name,
  url: absolute(frontUrl()),
  inLanguage: 'fa',
  ...(frame.description && { description: frame.description }),
  publisher,
  potentialAction: {
    '@type': 'SearchAction',
    target: {
      '@type': 'EntryPoint',
      urlTemplate: `${absolute(searchUrl())}?q={search_term_string}`,
    },
    'query-input': 'required name=search_term_string',
  },
});
