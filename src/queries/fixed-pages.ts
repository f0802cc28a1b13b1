import { getArchiveView } from './archive.ts';
import { getCorrectionsView } from './corrections.ts';
import { getDecisionsView } from './decisions.ts';
import { getDeskPage } from './desk.ts';
import { getDossierIndexView } from './dossiers.ts';
import { getFollowView } from './follow.ts';
import { getFrontView } from './front.ts';
import { getSeriesIndexView } from './series.ts';
import { getNewsMonths, getNewsSitemap, getSitemapIndex, getSitemapPages } from './sitemap.ts';
import { getTagIndexView } from './tags.ts';
import { keyOf } from './view-key.ts';

/** What a page shows beside the frame of all pages, which the global key tells of. */
type View = () => object | Promise<object>;

/** The pages and files that stand at one address each, by file, with the very functions whose views they show. */
export const FIXED_PAGES: Readonly<Record<string, readonly View[]>> = {
  '404.html': [],
  'admin/index.html': [getDeskPage],
  'admin/preview/front/index.html': [],
  'admin/preview/index.html': [],
  'archive/index.html': [getArchiveView],
  'comments.css': [],
  'corrections/index.html': [getCorrectionsView],
  'data/index.html': [getNewsMonths],
  'data/index.json': [getNewsMonths],
  'decisions/index.html': [getDecisionsView],
  'dossiers/index.html': [getDossierIndexView],
  'feed.css': [],
  'feeds/index.html': [],
  'follow/index.html': [getFollowView],
  'index.html': [getFrontView],
  'look.css': [],
  'manifest.webmanifest': [],
  'most.css': [],
  'offline/index.html': [],
  'robots.txt': [],
  'search/index.html': [],
  'series/index.html': [getSeriesIndexView],
  'service-down/index.html': [],
  'sitemap-news.xml': [getNewsSitemap],
  'sitemap-pages.xml': [getSitemapPages],
  'sitemap.xml': [getSitemapIndex],
  'tags/index.html': [getTagIndexView],
};

/** The key of a page that stands at one address, as `toPaths` gives those of others; undefined where every build makes it. */
export async function fixedPageKey(file: string): Promise<string | undefined> {
  if (!Object.hasOwn(FIXED_PAGES, file)) return undefined;
  const views: object[] = [];
  for (const view of FIXED_PAGES[file] ?? []) views.push(await view());
  return keyOf({ views });
}
