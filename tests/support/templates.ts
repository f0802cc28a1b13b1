import { attribute, elements } from '../../testkit/site/dom.ts';
import type { Site } from './site.ts';

/** The template that an address comes from: its own words, with numbers and names left out. */
export function templateOf(address: string): string {
  return decodeURI(address)
    .replace(/^\/(news|sections|tags|series|dossiers)\/[^/]+\//u, '/$1/*/')
    .replace(/\/\d{4}\//u, '/yyyy/')
    .replace(/\/\d\d\//u, '/mm/')
    .replace(/\/\d\d\//u, '/dd/');
}

/**
 * The fewest pages, chosen greedily, that show every template and, within each, every kind of element:
 * what passes on them leaves no markup of ours unseen.
 */
export function coveringPages(site: Site, addresses: readonly string[]): string[] {
  const shown = addresses.map((address) => ({ address, kinds: kindsOf(site, address) }));
  const unseen = new Set(shown.flatMap(({ kinds }) => [...kinds]));
  const chosen: string[] = [];
  while (unseen.size > 0) {
    const gain = (kinds: Set<string>) => kinds.intersection(unseen).size;
    const best = shown.reduce((one, other) => (gain(other.kinds) > gain(one.kinds) ? other : one));
    best.kinds.forEach((kind) => unseen.delete(kind));
    chosen.push(best.address);
  }
  return chosen.sort();
}

function kindsOf(site: Site, address: string): Set<string> {
  const template = templateOf(address);
  const kinds = new Set<string>();
  for (const element of elements(site.page(address))) {
    const part = attribute(element, 'data-part') ?? '';
    kinds.add(`${template} ${element.tagName} ${part}`);
  }
  return kinds;
}
