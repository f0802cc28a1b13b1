import { parseDate } from '../../../lib/calendar/parse.ts';
import { normalise } from '../../../lib/persian/normalise.ts';
import { type ExtractedItem, emptyItem } from '../extracted-item.ts';
import { addressIn, isSafeAddress, pathOf } from '../html/addresses.ts';
import { parsePage } from '../html/parse-page.ts';
import { toBlocks } from '../html/to-blocks.ts';
import { tellLost, tellUnsafe, type Lost } from '../html/lost.ts';
import { takePicture } from '../html/take-picture.ts';
import { lineOf } from '../html/tree.ts';
import { cutBoilerplate } from '../extract/cut-boilerplate.ts';
import { takeLabelled } from '../extract/take-labelled.ts';
import { fromShortcodes } from './shortcodes.ts';
import type { WordPressPost } from './read-posts.ts';

/** The custom fields in which Iranian themes and plugins keep what WordPress has no field for. */
const META = {
  kicker: /^_?(?:(?:news|post|[a-z]+)[-_])?(?:rutitr|rotitr|roo-?titr|kicker|روتیتر)$/iu,
  subtitle: /^_?(?:(?:news|post)[-_])?(?:zirtitr|subtitle|زیرتیتر)$/iu,
  lead: /^_?(?:(?:news|post)[-_])?(?:lead|lid|summary|لید|خلاصه)$/iu,
  source: /^_?(?:(?:news|post)[-_])?(?:source|manba|منبع)$/iu,
} as const;

/** WordPress gives this name to what has no category. */
const NO_CATEGORY = /^(?:دسته‌بندی نشده|دسته بندی نشده|Uncategorized)$/iu;

/** What WordPress and its themes call news. */
const NEWS_TYPES = ['post', 'news', 'article'];

/**
 * Whether the export's item is a post that was or will be published, and not a page, a menu or a picture.
 * @param types what this newsroom called its news besides
 */
export const isPost = ({ fields }: WordPressPost, types: readonly string[] = []): boolean =>
  [...NEWS_TYPES, ...types].includes(fields['wp:post_type']?.trim() ?? 'post') &&
  !['trash', 'auto-draft', 'inherit'].includes(fields['wp:status']?.trim() ?? '');

/** Whether it is something of its own that readers saw; pictures and menus are parts of others. */
export const isPublished = ({ fields }: WordPressPost): boolean =>
  fields['wp:status']?.trim() === 'publish' &&
  !['attachment', 'nav_menu_item', 'revision', 'custom_css'].includes(
    fields['wp:post_type']?.trim() ?? '',
  );

/** @param picture the address of the picture that the post names */
export function readPost(post: WordPressPost, picture: string | undefined): ExtractedItem {
  const { fields, meta } = post;
  const found = emptyItem();
  const title = plain(fields['title'] ?? '');
  if (title) found.title = title;
  const code = fields['wp:post_id']?.trim() ?? '';
  if (/^\d{1,15}$/u.test(code)) found.code = code;
  takeDate(found, fields);
  for (const field of ['kicker', 'subtitle', 'lead'] as const) {
    const value = metaValue(meta, META[field]);
    if (value) found[field] = value;
  }
  const excerpt = plain(fields['excerpt:encoded'] ?? '');
  if (excerpt) found.lead ??= excerpt;
  const source = metaValue(meta, META.source);
  if (source) found.source = { name: source };
  found.sections = post.categories.filter((name) => !NO_CATEGORY.test(normalise(name)));
  found.tags = post.tags;
  const link = fields['link']?.trim() ?? '';
  const path = pathOf(link);
  if (path !== undefined) found.aliases.push(path);
  if (
    fields['wp:status'] !== undefined &&
    !['publish', 'future'].includes(fields['wp:status'].trim())
  )
    found.unpublished = true;

  const lost: Lost = { embedded: [], addresses: [] };
  const content = fields['content:encoded'] ?? '';
  const tree = parsePage(fromShortcodes(content), { fragment: true });
  const lineEnds = /<!--\s*wp:/u.test(content) ? 'break-outside-blocks' : 'break';
  const toAddress = (written: string): string | undefined =>
    addressIn(written, link || undefined) ?? tellUnsafe(written, lost);
  found.blocks = toBlocks(tree, { toAddress, toPicture: toAddress, lineEnds }, lost);
  if (picture !== undefined && isSafeAddress(picture)) found.image = { src: picture };
  else takePicture(found, tree, tree, undefined, link || undefined);
  takeLabelled(found, 0);
  found.blocks = cutBoilerplate(found.blocks, 0);
  tellLost(found, lost);
  return found;
}

/** WordPress writes its own clock and UTC; an unpublished post has zeros for the second. */
function takeDate(found: ExtractedItem, fields: Record<string, string>): void {
  const utc = fields['wp:post_date_gmt']?.trim() ?? '';
  const attempts = [
    /^0000/u.test(utc) || !utc ? '' : `${utc.replace(' ', 'T')}Z`,
    fields['wp:post_date'] ?? '',
  ].map((text) => parseDate(text));
  const read = attempts.find((attempt) => attempt.ok);
  if (read?.ok) {
    found.publishedAt = { instant: read.instant, hasTime: true };
    return;
  }
  const rss = Date.parse(fields['pubDate'] ?? '');
  if (!Number.isNaN(rss) && rss > 0) found.publishedAt = { instant: rss, hasTime: true };
}

function metaValue(meta: Record<string, string>, key: RegExp): string | undefined {
  const entry = Object.entries(meta).find(([name, value]) => key.test(name) && value.trim());
  return entry && plain(entry[1]);
}

/** A title or an excerpt may hold tags and character references. */
const plain = (html: string): string => lineOf(parsePage(html, { fragment: true }));
