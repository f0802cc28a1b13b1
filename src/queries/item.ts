import { getContent } from '../collections/content-store.ts';
import { forgeOf } from '../collections/schemas/site.ts';
import { truncateWords } from '../lib/persian/truncate.ts';
import { commentsOf } from './comments.ts';
import { dossiersOf } from './dossiers.ts';
import { historyOf, updatedAtOf } from './history.ts';
import { getMediaFile, getPictureView } from './media.ts';
import { meetingOf, seriesPositionOf } from './meetings.ts';
import type { Item, News } from './group-news.ts';
import { getNews } from './news.ts';
import { bylineOf } from './people.ts';
import { hasOwnCard } from './own-card.ts';
import { relatedTo } from './related.ts';
import { takesReports } from './takes-reports.ts';
import { getSeriesTitles } from './series.ts';
import { getSection } from './site.ts';
import { toLink, toSummaries } from './summary.ts';
import { translationsOf } from './translations.ts';
import { getTagTitles } from './tags.ts';
import type { ItemStory, ItemView, PictureView } from './types.ts';
import { adminItemUrl, itemUrl, tagUrl } from './urls.ts';

/** What search engines show of a description. */
const DESCRIPTION_LENGTH = 160;

/**
 * Everything an item's page shows beyond its body.
 * @throws {Error} for a code that is not published
 */
export async function getItemView(code: string): Promise<ItemView> {
  const news = await getNews();
  const item = getItem(news, code);
  const seriesPosition = seriesPositionOf(item, news, await getSeriesTitles());
  const older = news.newestFirst[item.index + 1];
  const newer = news.newestFirst[item.index - 1];
  const history = historyOf(item);
  const comments = commentsOf(item);
  const dossiers = dossiersOf(item);
  const translations = translationsOf(item, news);
  return {
    ...(await toStory(item, news)),
    ...(history.length > 0 && { history }),
    // Cards are drawn with Persian letters and digits.
    ...(!item.lang && hasOwnCard(item, news.newestFirst.length) && { ownCard: true }),
    ...(seriesPosition && { seriesPosition }),
    ...(dossiers.length > 0 && { dossiers }),
    ...(translations.length > 0 && { translations }),
    ...(takesReports(item) && { takesReports: true }),
    ...(comments && { comments }),
    related: await toSummaries(relatedTo(item, news)),
    ...(older && { older: toLink(older) }),
    ...(newer && { newer: toLink(newer) }),
  };
}

/**
 * What an item tells beyond its body.
 * @throws {Error} for a code that is not published
 */
export async function getItemStory(code: string): Promise<ItemStory> {
  const news = await getNews();
  return toStory(getItem(news, code), news);
}

function getItem(news: News, code: string): Item {
  const item = news.byCode.get(code);
  if (!item) throw new Error(`No published item has the code ${code}`);
  return item;
}

async function toStory(item: Item, news: News): Promise<ItemStory> {
  const { code, lang, title, kicker, subtitle, lead, dateline, correction, source } = item;
  const section = await getSection(item.section);
  const tagTitles = await getTagTitles();
  const meeting = meetingOf(item, news);
  const updatedAt = updatedAtOf(item);
  const byline = await bylineOf(item);
  const pictureOf = async (picture: NonNullable<Item['image']>): Promise<PictureView> => ({
    ...(await getPictureView(picture)),
    ...(lang && { lang }),
  });
  return {
    code,
    ...(lang && { lang }),
    url: itemUrl(code),
    title,
    ...(kicker && { kicker }),
    ...(subtitle && { subtitle }),
    ...(lead && { lead }),
    ...(dateline && { dateline }),
    ...(byline && { byline }),
    description: truncateWords(lead ?? (item.excerpt || title), DESCRIPTION_LENGTH),
    publishedAt: item.publishedAt,
    ...(updatedAt !== undefined && { updatedAt }),
    ...(correction && { correction }),
    section: { id: section.id, url: section.url, title: section.title },
    tags: (item.tags ?? []).map(({ slug, title }) => ({
      url: tagUrl(slug),
      title: tagTitles.get(slug) ?? title,
    })),
    ...(item.image && { picture: await pictureOf(item.image) }),
    gallery: await Promise.all((item.gallery ?? []).map(pictureOf)),
    ...(meeting && { meeting }),
    ...(source && { source: { name: source.name, ...(source.url && { url: source.url }) } }),
    state: item.state,
    ...editLink(item.file),
    version: await bodyVersion(item),
  };
}

/** A desk of this machine has a folder to choose first, so it has no link. */
function editLink(file: string): { editUrl?: string } {
  return forgeOf(getContent().lists.site?.desk) ? { editUrl: adminItemUrl(file) } : {};
}

/** Moves when the item's file or a picture that its body shows does. */
async function bodyVersion({ digest, bodyMedia }: Item): Promise<string> {
  if (bodyMedia.length === 0) return digest;
  const files = await Promise.all(bodyMedia.map(getMediaFile));
  return [digest, ...files.map((file) => file?.version ?? '')].join(' ');
}
