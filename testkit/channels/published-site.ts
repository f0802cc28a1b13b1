import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { toTehranIso } from '../../src/lib/calendar/tehran.ts';
import { toItemsJson } from '../../src/feeds/item-data.ts';

/** An item of a site that is made for a test. */
export interface MadeItem {
  code: string;
  title: string;
  kicker?: string;
  lead?: string;
  correction?: string;
  section?: string;
  /** In ms since the epoch. */
  publishedAt: number;
  hasPicture?: boolean;
  /** Its data are there and its page is not. */
  hasNoPage?: boolean;
}

/** As much of a JPEG as those look at who take one. */
const PHOTO = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0]);

/** Write what of a built site tells of its items: their pages, their data, and one photo. */
export function writePublishedSite(dir: string, siteUrl: string, items: readonly MadeItem[]): void {
  rmSync(dir, { recursive: true, force: true });
  const write = (file: string, content: string | Buffer): void => {
    mkdirSync(path.dirname(path.join(dir, file)), { recursive: true });
    writeFileSync(path.join(dir, file), content);
  };
  write('index.html', '<!doctype html>');
  write('feed.xml', '<rss/>');
  write('media/photo-wide.jpg', PHOTO);
  const records = items.map((item) => {
    const { code, title, kicker, lead, correction, publishedAt, section = 'ict' } = item;
    const { hasPicture = false, hasNoPage = false } = item;
    const image = `<meta property="og:image" content="${siteUrl}/media/photo-wide.jpg">`;
    if (!hasNoPage) write(`news/${code}/index.html`, `<!doctype html>${hasPicture ? image : ''}`);
    return {
      ...{ code, url: `${siteUrl}/news/${code}/`, title },
      ...(kicker !== undefined && { kicker }),
      ...(lead !== undefined && { lead }),
      ...{ publishedAt: toTehranIso(publishedAt) },
      ...(correction !== undefined && { correction }),
      section,
      ...(hasPicture && { image: { src: 'photo.jpg', alt: 'نما' } }),
      ...{ format: 'md' as const, body: '' },
    };
  });
  const about = { year: 1405, month: 9, about: '', publisher: 'پیک' };
  write('data/items-1405-09.json', toItemsJson({ ...about, items: records }));
}
