import { visit } from 'unist-util-visit';
import { classifyUrl } from '../../markdown/url.ts';
import type { Hit, Rule } from '../rule.ts';

/** A link to a page of this site that is not there. */
export const brokenLink: Rule = {
  id: 'broken-link',
  severity: 'error',
  *check({ tree, bodyStart }, archive) {
    const found: Hit[] = [];
    visit(tree, ['link', 'definition'], (node) => {
      if (!('url' in node) || classifyUrl(node.url, archive.site) !== 'inside') return;
      const path = pathOf(node.url);
      if (path === undefined || archive.hasPage(path)) return;
      const { start, end } = node.position ?? {};
      found.push({
        start: bodyStart + (start?.offset ?? 0),
        end: bodyStart + (end?.offset ?? 0),
        detail: { address: node.url },
      });
    });
    yield* found;
  },
};

/** The path an address names; undefined for a place on the same page and for files of `media/`. */
export function pathOf(address: string): string | undefined {
  if (address.startsWith('#')) return undefined;
  const url = URL.parse(address, 'http://site/news/0/');
  if (!url || /(?:^|\/)media\//.test(address)) return undefined;
  try {
    return decodeURIComponent(url.pathname);
  } catch {
    return url.pathname;
  }
}
