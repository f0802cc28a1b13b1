import { existsSync } from 'node:fs';
import path from 'node:path';
import { readOldAddress } from '../lib/addresses/old-address.ts';
import { contentDir, outDir } from '../node/settings.ts';
import { eachKnownItem } from './known-items.ts';

/**
 * The old addresses of items that are published, with the address of each within the site. What no address can
 * be is the build's to tell.
 *
 * @param newsDir the folder of all news
 */
export function readMoved(
  newsDir: string,
  isPublished: (code: string) => boolean,
): Map<string, string> {
  const moved = new Map<string, string>();
  for (const { code, aliases } of eachKnownItem(newsDir)) {
    if (code === undefined || aliases.length === 0 || !isPublished(code)) continue;
    for (const alias of aliases) {
      const read = readOldAddress(alias);
      if (read.ok) moved.set(read.address, `/news/${code}/`);
    }
  }
  return moved;
}

/** The same of the newsroom and the built site that the settings name. */
export const readPublishedMoved = (): Map<string, string> =>
  readMoved(path.join(contentDir(), 'news'), (code) =>
    existsSync(path.join(outDir(), 'news', code, 'index.html')),
  );
