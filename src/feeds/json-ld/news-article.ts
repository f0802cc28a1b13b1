import { toTehranIso } from '../../lib/calendar/tehran.ts';
import { truncateWords } from '../../lib/persian/truncate.ts';
import type { ItemView, Link } from '../../queries/types.ts';
import { toMeetingEvent } from './meeting-event.ts';
import type { Absolute, JsonLdNode } from './node.ts';
import { toPersonNode } from './person.ts';

/** As search engines cut a headline. */
const HEADLINE_LENGTH = 110;

interface Surroundings {
  publisher: JsonLdNode;
  /** Absolute addresses of the picture in several shapes. */
  images: readonly string[];
  licenceUrl?: string | undefined;
}

/** An item; times with Tehran's offset, and no Jalali date anywhere but in what people read. */
export function toNewsArticle(
  item: ItemView,
  { publisher, images, licenceUrl }: Surroundings,
  absolute: Absolute,
): JsonLdNode {
  const { title, subtitle, dateline, publishedAt, updatedAt, correction, meeting, source } = item;
  const { byline } = item;
  const toPerson = (person: Link) => toPersonNode(person, absolute);
  const changed = toTehranIso(Math.max(publishedAt, updatedAt ?? publishedAt));
  const url = absolute(item.url);
  const series = item.seriesPosition?.series.title;
  const event = meeting && toMeetingEvent(title, meeting, toReference(publisher), series);
  return {
    '@type': 'NewsArticle',
    '@id': `${url}#article`,
    headline: truncateWords(title, HEADLINE_LENGTH),
    ...(subtitle && { alternativeHeadline: subtitle }),
    description: item.description,
    url,
    identifier: item.code,
    inLanguage: item.lang ?? 'fa',
    datePublished: toTehranIso(publishedAt),
    dateModified: changed,
    articleSection: item.section.title,
    ...(item.tags.length > 0 && { keywords: item.tags.map((tag) => tag.title) }),
    ...(images.length > 0 && { image: images }),
    ...(dateline && { dateline }),
    author: byline?.authors ? byline.authors.map(toPerson) : toReference(publisher),
    ...(byline?.photographers && { contributor: byline.photographers.map(toPerson) }),
    ...(byline?.translators && { translator: byline.translators.map(toPerson) }),
    publisher,
    isAccessibleForFree: true,
    ...(licenceUrl && { license: absolute(licenceUrl) }),
    ...(item.dossiers && {
      isPartOf: item.dossiers.map(({ title: name, url: at }) => ({
        ...{ '@type': 'CollectionPage', '@id': absolute(at), name },
      })),
    }),
    ...(source?.url && { isBasedOn: absolute(source.url) }),
    ...(correction && { correction: { '@type': 'CorrectionComment', text: correction } }),
    ...(event && { about: event }),
    ...commentsNode(item, absolute),
  };
}

/** A node that stands elsewhere in the same block. */
function toReference(node: JsonLdNode): JsonLdNode {
  const { '@type': type, '@id': id, name } = node;
  return { '@type': type, ...(id !== undefined && { '@id': id }), name };
}

/** As many comments as machines are told of, the newest. */
const MOST_COMMENTS = 20;

function commentsNode({ comments, url }: ItemView, absolute: Absolute): Partial<JsonLdNode> {
  if (!comments?.published) return {};
  const { threads, counts } = comments.published;
  const all = threads.flatMap(({ answers, ...comment }) => [comment, ...answers]);
  return {
    commentCount: counts.published,
    comment: all.slice(-MOST_COMMENTS).map(({ id, name, at, lines }) => ({
      '@type': 'Comment',
      '@id': absolute(`${url}#comment-${id}`),
      text: lines.join('\n'),
      datePublished: toTehranIso(at),
      author: { '@type': 'Person', name },
    })),
  };
}
