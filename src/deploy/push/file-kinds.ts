import { pathBelowSite, SEARCH_INDEX, WORKER } from '../../lib/addresses/own-paths.ts';
import { CACHE_CONTROL, choose } from '../../policy/headers.ts';
import { contentTypeOf } from '../serve/content-types.ts';

/**
 * What a file of the site is to the order of a push: a file whose name changes with its bytes; something that
 * pages load under a name that stays; the page of an item; any other page; a list for machines; what a program
 * in the browser begins at (the search index's entry, the service worker); the front page.
 */
export type FileKind = 'named' | 'asset' | 'item' | 'page' | 'machine' | 'entry' | 'front';

const ENTRY = /^pagefind-entry\.json$/u;
const MACHINE =
  /(?:\.(?:xml|atom|csv|txt)|(?:^|\/)feed\.json|^corrections\.json|^data\/.*\.json)$/u;
const ITEM = /^news\/\d+\/index\.html$/u;

/** The kind of a file. @param path its site path */
export function kindOf(path: string): FileKind {
  const answered = { path: `/${path}`, type: contentTypeOf(`/${path}`) };
  if (choose(CACHE_CONTROL, answered).includes('immutable')) return 'named';
  if (path === 'index.html') return 'front';
  if (path === pathBelowSite(WORKER) || isEntry(path)) return 'entry';
  if (ITEM.test(path)) return 'item';
  if (MACHINE.test(path)) return 'machine';
  return answered.type.startsWith('text/html') ? 'page' : 'asset';
}

const isEntry = (path: string): boolean =>
  path.startsWith(pathBelowSite(SEARCH_INDEX)) && ENTRY.test(path.split('/').at(-1) ?? '');
