import { marksOf } from '../editorial/importers/fingerprint.ts';
import { pathOf } from '../editorial/importers/html/addresses.ts';
import type { BroughtThread } from '../lib/brought-comments.ts';
import { eachKnownItem } from './known-items.ts';

/**
 * Finds the items of a newsroom that another system knew: by their old address, or by two of number, title and
 * day. What fits two items is none of them.
 */
export class ItemFinder {
  readonly #byAddress = new Map<string, string | undefined>();
  readonly #byMark = new Map<string, string | undefined>();
  readonly #codes = new Set<string>();

  /** @param newsDir the folder of all news */
  constructor(newsDir: string) {
    for (const { code, aliases, marks } of eachKnownItem(newsDir)) {
      if (code === undefined) continue;
      this.#codes.add(code);
      for (const alias of aliases) put(this.#byAddress, bare(alias), code);
      for (const mark of marks) put(this.#byMark, mark, code);
    }
  }

  /** @returns the item's code; undefined where there is none, or more than one */
  find({ link, title, code, day }: BroughtThread): string | undefined {
    const path = pathOf(link);
    if (path !== undefined) {
      const byAddress = this.#byAddress.get(bare(path));
      if (byAddress !== undefined) return byAddress;
      const own = /^\/news\/(?<code>\d{1,15})$/u.exec(bare(path))?.groups?.['code'];
      if (own !== undefined && this.#codes.has(own)) return own;
    }
    for (const mark of marksOf({ code, title, day })) {
      const byMark = this.#byMark.get(mark);
      if (byMark !== undefined) return byMark;
    }
    return undefined;
  }
}

function put(map: Map<string, string | undefined>, key: string, code: string): void {
  map.set(key, !map.has(key) || map.get(key) === code ? code : undefined);
}

/** An address as it is compared: however its letters are encoded, with or without a slash behind it. */
function bare(address: string): string {
  let path = address;
  try {
    path = decodeURIComponent(address);
  } catch {
    // Percent signs of its own.
  }
  return path.normalize('NFC').replace(/(?:\/index\.html?|\/)$/u, '');
}
