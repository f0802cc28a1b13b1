const HOST = /^https?:\/\/[^/?#]*/u;
const ITEM = /^\/news\/(?<code>\d{1,15})\/(?:index\.html)?(?:[?#].*)?$/u;

/**
 * The code of the item whose page a request is for; undefined for anything else. Old addresses of an item are
 * pages that lead to its own, which is asked for next: they are not views.
 *
 * @param target as a request line has it (RFC 9112, 3.2): a path, or a whole address
 * @param base the path that the site stands below (`basePathOf`)
 */
export function itemOf(target: string, base = ''): string | undefined {
  const path = target.startsWith('/') ? target : target.replace(HOST, '');
  return path.startsWith(base) ? ITEM.exec(path.slice(base.length))?.groups?.['code'] : undefined;
}

/** What every address of an item's page has in it: a quick look before the exact one. */
export const ITEM_MARK = '/news/';
