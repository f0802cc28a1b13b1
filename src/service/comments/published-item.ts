import { attributeOf, readItemPage } from '../site/item-page.ts';

/** What the published page of an item says of its comments. */
export interface PublishedItem {
  code: string;
  /** As the page's title tells it. */
  title: string;
  /** When its comments close, in ms since the epoch; Infinity for never. */
  closesAt: number;
}

/**
 * Look an item up in the published site.
 *
 * @param code ASCII digits; anything else is no item
 * @returns undefined where there is no such item, or its page takes no comments
 */
export async function readPublishedItem(
  siteDir: string,
  code: string,
): Promise<PublishedItem | undefined> {
  const page = await readItemPage(siteDir, code);
  const form = page?.elements.find(
    (element) => element.tagName === 'form' && attributeOf(element, 'data-comments') === code,
  );
  if (!page || !form) return undefined;
  const closesAt = Date.parse(attributeOf(form, 'data-closes') ?? '') || Infinity;
  return { code, title: page.title, closesAt };
}
