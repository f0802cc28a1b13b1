import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { pathInSite } from '../../lib/addresses/base-path.ts';
import { itemUrl } from '../../queries/urls.ts';
import type { PostPicture, PublishedItem } from './post.ts';

/** A photo may have so many bytes where it is uploaded (Telegram's Bot API, «Sending files»). */
const LARGEST = 10_000_000;

/**
 * The picture that an item's page names for those who share it, where that is the item's own photo: a file of the
 * published site, in a size and format that messengers take.
 *
 * @param dir the site's tree
 * @returns undefined where there is none, or it does not lie there
 */
export function pictureOf(
  { code, hasPicture }: PublishedItem,
  dir: string,
  siteUrl: string,
): PostPicture | undefined {
  if (!hasPicture) return undefined;
  try {
    const page = readFileSync(path.join(dir, itemUrl(code), 'index.html'), 'utf8');
    const [, url = ''] = /<meta property="og:image" content="([^"&]+)"/u.exec(page) ?? [];
    const address = URL.parse(url);
    const inSite = address && pathInSite(address, siteUrl);
    if (inSite === undefined || inSite === null || !/\.(?:jpe?g|png)$/u.test(inSite))
      return undefined;
    const file = path.join(dir, decodeURIComponent(inSite));
    const { size } = statSync(file);
    return size > 0 && size <= LARGEST ? { url, file } : undefined;
  } catch {
    return undefined;
  }
}
