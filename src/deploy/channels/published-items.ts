import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DATA_FORMATS, dataMonthUrl, itemUrl } from '../../queries/urls.ts';
import type { ItemRecord } from '../../queries/data.ts';
import type { PublishedItem } from './post.ts';

const isMonth = (name: string): boolean => /^items-\d+-\d\d\.json$/u.test(name);

/**
 * The items of a published site by code, as its open data tell them: no draft, nothing that is due later. An item
 * whose page is not there is not among them.
 *
 * @param dir the site's tree
 */
export function readPublishedItems(dir: string): Map<string, PublishedItem> {
  const [json] = DATA_FORMATS;
  const folder = path.join(dir, path.dirname(dataMonthUrl(0, 0, json)));
  const pages = new Set(namesIn(path.join(dir, path.dirname(itemUrl('0')))));
  const items = new Map<string, PublishedItem>();
  for (const name of namesIn(folder).filter(isMonth))
    for (const line of readFileSync(path.join(folder, name), 'utf8').split('\n')) {
      // A month's data stand a line an item (`src/feeds/item-data.ts`).
      if (!line.startsWith('{"code":')) continue;
      const item = toItem(JSON.parse(line.replace(/,$/u, '')) as ItemRecord);
      if (pages.has(item.code)) items.set(item.code, item);
    }
  return items;
}

const toItem = (record: ItemRecord): PublishedItem => {
  const { code, url, title, kicker, subtitle, lead, correction, section, publishedAt, image } =
    record;
  return {
    ...{ code, url, title, kicker, subtitle, lead, correction, section },
    publishedAt: Date.parse(publishedAt),
    hasPicture: image !== undefined,
    pictureAlt: image?.alt,
  };
};

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
