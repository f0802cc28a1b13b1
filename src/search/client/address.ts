import { FILTERS } from '../format/layout.ts';
import type { Chosen } from './facets.ts';

/** What the address of the search page says: all that is needed to show the same results again. */
export interface Asked {
  text: string;
  chosen: Chosen;
  order: 'best' | 'newest';
}

export function readAddress(search: string): Asked {
  const parameters = new URLSearchParams(search);
  const chosen: Chosen = {};
  for (const name of FILTERS) {
    const value = parameters.get(name);
    if (value) chosen[name] = value;
  }
  return {
    text: parameters.get('q') ?? '',
    chosen,
    order: parameters.get('sort') === 'newest' ? 'newest' : 'best',
  };
}

/** A reader who pastes a page asks with its beginning; addresses have their limits too. */
const MAX_TEXT = 500;

/** The address without its path: '' when nothing is asked. */
export function toAddress({ text, chosen, order }: Asked): string {
  const parameters = new URLSearchParams();
  if (text !== '') parameters.set('q', text.slice(0, MAX_TEXT));
  for (const name of FILTERS) {
    const value = chosen[name];
    if (value !== undefined) parameters.set(name, value);
  }
  if (order === 'newest') parameters.set('sort', order);
  const query = parameters.toString();
  return query === '' ? '' : `?${query}`;
}
