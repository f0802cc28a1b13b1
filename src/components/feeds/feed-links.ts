import { FEEDS } from '../../messages/feeds.ts';
import type { Link } from '../../queries/types.ts';
import {
  correctionsFeedUrl,
  decisionsFeedUrl,
  dossierFeedUrl,
  FEED_FORMATS,
  feedUrl,
  personFeedUrl,
  type FeedFormat,
} from '../../queries/urls.ts';

/** The formats' own names and their media types. */
const FORMATS: Readonly<Record<FeedFormat, { title: string; type: string }>> = {
  xml: { title: 'RSS', type: 'application/rss+xml' },
  atom: { title: 'Atom', type: 'application/atom+xml' },
  json: { title: 'JSON Feed', type: 'application/feed+json' },
};

/** Links of `LinkRows`: what each is, said whole for who hears it alone. */
export const feedRow = (title: string, links: readonly (Link & { type: string })[]) => ({
  title,
  links: links.map((link) => ({ ...link, label: FEEDS.formatOf(link.title, title) })),
});

/** The feeds of a section, or of the whole site, as links. */
export const feedLinks = (section?: string): (Link & { type: string })[] =>
  FEED_FORMATS.map((format) => ({ url: feedUrl(format, section), ...FORMATS[format] }));

/** The feeds of special coverage, as links. */
export const dossierFeedLinks = (id: string): (Link & { type: string })[] =>
  FEED_FORMATS.map((format) => ({ url: dossierFeedUrl(format, id), ...FORMATS[format] }));

/** The feeds of what a person made, as links. */
export const personFeedLinks = (id: string): (Link & { type: string })[] =>
  FEED_FORMATS.map((format) => ({ url: personFeedUrl(format, id), ...FORMATS[format] }));

/** The feeds of corrections, as links. */
export const correctionFeedLinks = (): (Link & { type: string })[] =>
  FEED_FORMATS.map((format) => ({ url: correctionsFeedUrl(format), ...FORMATS[format] }));

/** The feeds of decisions, as links. */
export const decisionFeedLinks = (): (Link & { type: string })[] =>
  FEED_FORMATS.map((format) => ({ url: decisionsFeedUrl(format), ...FORMATS[format] }));

/** The one feed of a list (of a tag, a series, …), as links. @param url its address */
export const listFeedLinks = (url: string): (Link & { type: string })[] => [
  { url, ...FORMATS.xml },
];
