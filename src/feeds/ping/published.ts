import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  absoluteUrl,
  DATA_FORMATS,
  dataMonthUrl,
  dossierFeedUrl,
  FEED_FORMATS,
  feedUrl,
  frontUrl,
} from '../../queries/urls.ts';

/** What stands on a published site: absolute addresses with digests of what is to be read there. */
export interface Published {
  feeds: ReadonlyMap<string, string>;
  items: ReadonlyMap<string, string>;
  /** The items of the last two days, as the news sitemap has them. */
  newest: string[];
}

/**
 * What a published site holds. Items are taken from its open data, which tell each item's own text and no
 * more: what is a draft or due later is not there, and a neighbour's change is no change.
 *
 * @param dir the site's tree
 */
export function readPublished(dir: string, siteUrl: string): Published {
  const absolute = (url: string): string => absoluteUrl(url, siteUrl);
  const sections = namesIn(path.join(dir, 'sections'));
  const dossiers = namesIn(path.join(dir, 'dossiers')).filter((name) => name !== 'index.html');
  const feeds = FEED_FORMATS.flatMap((format) => [
    ...[undefined, ...sections].map((section) => feedUrl(format, section)),
    ...dossiers.map((id) => dossierFeedUrl(format, id)),
  ]);
  return {
    feeds: new Map(
      feeds.flatMap((url) => {
        const text = readText(path.join(dir, url));
        return text === undefined ? [] : [[absolute(url), digestOf(text)] as const];
      }),
    ),
    items: readItems(dir),
    newest: [
      ...(readText(path.join(dir, 'sitemap-news.xml')) ?? '').matchAll(/<loc>([^<]+)</gu),
    ].map(([, url = '']) => url),
  };
}

/** A month's data stand a line an item (`src/feeds/item-data.ts`). */
function readItems(dir: string): Map<string, string> {
  const items = new Map<string, string>();
  const [json] = DATA_FORMATS;
  const folder = path.join(dir, path.dirname(dataMonthUrl(0, 0, json)));
  for (const name of namesIn(folder).filter((each) => /^items-[\d-]+\.json$/u.test(each)))
    for (const line of (readText(path.join(folder, name)) ?? '').split('\n')) {
      const [, url] = /^\{"code":"\d+","url":"([^"]+)"/u.exec(line) ?? [];
      if (url) items.set(url, digestOf(line.replace(/,$/u, '')));
    }
  return items;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).toSorted();
  } catch {
    return [];
  }
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

const digestOf = (text: string): string =>
  createHash('sha256').update(text).digest('base64url').slice(0, 12);

/** Whether a folder holds a site at all. */
export const isSite = (dir: string): boolean =>
  readText(path.join(dir, feedUrl(FEED_FORMATS[0]))) !== undefined &&
  readText(path.join(dir, frontUrl(), 'index.html')) !== undefined;
