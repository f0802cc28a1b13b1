import { hasQuery } from '../../../lib/addresses/query-address.ts';
import { parseDate } from '../../../lib/calendar/parse.ts';
import { normalise } from '../../../lib/persian/normalise.ts';
import { type ExtractedItem, type ExtractedPicture, emptyItem } from '../extracted-item.ts';
import { tellLeft } from '../front-matter/tell-left.ts';
import { addressIn, isSafeAddress, pathOf } from '../html/addresses.ts';
import { parsePage } from '../html/parse-page.ts';
import { toBlocks } from '../html/to-blocks.ts';
import { tellLost, tellUnsafe, type Lost } from '../html/lost.ts';
import { takePicture } from '../html/take-picture.ts';
import { lineOf } from '../html/tree.ts';
import { writePicture } from '../template/pictures.ts';
import { cutBoilerplate } from '../extract/cut-boilerplate.ts';
import { takeLabelled } from '../extract/take-labelled.ts';
import { nameAttachments, isSamePicture } from './name-attachments.ts';
import { fromShortcodes, type ShortcodeUse } from './shortcodes.ts';
import type { Attachment, PostAttachments } from './attachments.ts';
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

/** Whether it is news that its newsroom threw away. */
export const isThrownAway = ({ fields }: WordPressPost): boolean =>
  fields['wp:status']?.trim() === 'trash' &&
  NEWS_TYPES.includes(fields['wp:post_type']?.trim() ?? 'post');

/** What is a part of others, or of the site's machine. */
const PARTS =
  /^(?:attachment|nav_menu_item|revision|custom_css|customize_changeset|oembed_cache|wp_.*|acf-.*|elementor_library|user_request)$/u;

/** Whether it is something of its own that readers saw; pictures and menus are parts of others. */
export const isPublished = ({ fields }: WordPressPost): boolean =>
  fields['wp:status']?.trim() === 'publish' && !PARTS.test(fields['wp:post_type']?.trim() ?? '');

/**
 * @param attachments what of the library the post shows
 * @param author the name of who wrote it
 */
export function readPost(
  post: WordPressPost,
  attachments: PostAttachments,
  author: string | undefined,
): ExtractedItem {
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
  takeAddresses(found, post);
  takeStatus(found, fields);
  takeBody(found, fields, attachments);
  takeFeatured(found, attachments.byId.get(meta['_thumbnail_id']?.trim() ?? ''));
  found.blocks = cutBoilerplate(found.blocks, 0);
  if (author !== undefined) found.authors = [author];
  if (post.comments > 0) found.doubts.push({ kind: 'comments-left', value: String(post.comments) });
  tellMeta(found, meta);
  return found;
}

function takeBody(
  found: ExtractedItem,
  fields: Record<string, string>,
  { byId, own }: PostAttachments,
): void {
  const link = fields['link']?.trim() || undefined;
  const use: ShortcodeUse = {
    ...{ attachments: byId, own, gallery: [] },
    ...{ embedded: [], dropped: [], looks: [] },
  };
  const content = fields['content:encoded'] ?? '';
  const html = fromShortcodes(content, use);
  const lost: Lost = { embedded: use.embedded, addresses: [] };
  const tree = parsePage(html, { fragment: true });
  nameAttachments(tree, byId);
  const toAddress = (written: string): string | undefined =>
    addressIn(written, link) ?? tellUnsafe(written, lost);
  const lineEnds = /<!--\s*wp:/u.test(content) ? 'break-outside-blocks' : 'break';
  found.blocks = toBlocks(tree, { toAddress, toPicture: toAddress, lineEnds }, lost);
  found.sourceLines = found.blocks.map(({ text }) => text);
  takePicture(found, tree, tree, undefined, link);
  takeLabelled(found, 0);
  const gallery = use.gallery.filter(({ url }) => isSafeAddress(url));
  if (gallery.length > 0) found.gallery = gallery.map(toPicture);
  tellLost(found, lost);
  for (const value of use.dropped) found.doubts.push({ kind: 'shortcode-dropped', value });
  if (use.looks.length > 0)
    found.doubts.push({ kind: 'looks-dropped', value: [...new Set(use.looks)].join(' ') });
}

/** The picture that the post names stands before the text; one that opens the text stays in it. */
function takeFeatured(found: ExtractedItem, featured: Attachment | undefined): void {
  if (!featured || !isSafeAddress(featured.url)) return;
  const opening = found.image;
  found.image = toPicture(featured);
  if (!opening || isSamePicture(opening.src, featured.url)) {
    if (opening) found.image = { ...found.image, ...withValues(opening), src: featured.url };
    return;
  }
  const markdown = writePicture({
    src: opening.src,
    alt: opening.alt ?? '',
    caption: [opening.caption, opening.credit].filter(Boolean).join('؛ '),
  });
  found.blocks.unshift({ kind: 'other', markdown, text: '' });
}

const withValues = (picture: ExtractedPicture): Partial<ExtractedPicture> =>
  Object.fromEntries(
    Object.entries(picture).filter(([, value]) => value !== undefined && value !== ''),
  );

const toPicture = ({ url, alt, caption }: Attachment): ExtractedPicture => ({
  src: url,
  ...(alt && { alt }),
  ...(caption && { caption: plain(caption) }),
});

function takeAddresses(found: ExtractedItem, { fields, oldSlugs }: WordPressPost): void {
  const link = fields['link']?.trim() ?? '';
  const path = pathOf(link);
  const isPublic = fields['wp:status']?.trim() === 'publish';
  if (path === undefined) {
    if (link.includes('?') && isPublic) found.doubts.push({ kind: 'address-left', value: link });
    return;
  }
  // What was never published has an address of the desk (`/?p=7`), and no other name.
  if (hasQuery(path)) {
    if (isPublic) found.aliases.push(path);
    return;
  }
  found.aliases.push(path);
  for (const slug of oldSlugs) {
    const before = pathOf(
      new URL(`../${slug}/`, `http://localhost${path.replace(/\/?$/u, '/')}`).href,
    );
    if (slug !== '' && before !== undefined) found.aliases.push(before);
  }
}

/** What only some could read is nobody's to publish. */
function takeStatus(found: ExtractedItem, fields: Record<string, string>): void {
  const status = fields['wp:status']?.trim();
  if (status !== undefined && !['publish', 'future'].includes(status)) found.unpublished = true;
  if (status === 'private') found.doubts.push({ kind: 'was-private' });
  if ((fields['wp:post_password']?.trim() ?? '') !== '') found.doubts.push({ kind: 'was-private' });
}

/** Fields of plugins: what holds words is told; what is the machine's own begins with «_» or is no text. */
function tellMeta(found: ExtractedItem, meta: Record<string, string>): void {
  const left = Object.entries(meta).flatMap(([key, value]) => {
    const text = value.trim();
    const isOwn = Object.values(META).some((name) => name.test(key));
    const isText = /\p{L}{2}/u.test(text) && !/^(?:[aOs]:\d+:|[[{])/u.test(text);
    return isOwn || key.startsWith('_') || !isText ? [] : [{ key, text: plain(text) }];
  });
  tellLeft(found, left);
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
