import { truncateWords } from '../../lib/persian/truncate.ts';
import { CORRECTIONS } from '../../messages/corrections.ts';
import { siteUrl } from '../../node/settings.ts';
import type { CorrectionsFeedView } from '../../queries/corrections.ts';
import {
  absoluteUrl,
  correctionsFeedUrl,
  correctionsUrl,
  followUrl,
  feedStyleUrl,
  type FeedFormat,
} from '../../queries/urls.ts';
import { linesHtml } from './lines-html.ts';
import { FEED_WRITERS } from './render-feed.ts';

const absolute = (url: string): string => absoluteUrl(url, siteUrl());

const SUMMARY_LENGTH = 300;

/** The newest corrections of all items; an entry leads to the correction in its item. */
export function renderCorrectionsFeed(format: FeedFormat, view: CorrectionsFeedView): string {
  const { author, site, hub, corrections } = view;
  const [newest] = corrections;
  return FEED_WRITERS[format]({
    title: CORRECTIONS.feedTitle(site),
    description: CORRECTIONS.note,
    author,
    homeUrl: absolute(correctionsUrl()),
    urls: {
      xml: absolute(correctionsFeedUrl('xml')),
      atom: absolute(correctionsFeedUrl('atom')),
      json: absolute(correctionsFeedUrl('json')),
    },
    helpUrl: absolute(followUrl()),
    styleUrl: feedStyleUrl(siteUrl()),
    iconUrl: absolute('/icons/icon-192.png'),
    ...(hub && { hub }),
    ...(newest && { updatedAt: newest.at }),
    entries: corrections.map(({ url, lang, title, text, at, section }) => ({
      url: absolute(`${url}#correction`),
      title: CORRECTIONS.entryTitle(title),
      summary: truncateWords(text, SUMMARY_LENGTH),
      html: linesHtml([text], absolute(url), lang),
      authors: [{ name: author }],
      categories: [section.title],
      publishedAt: at,
    })),
  });
}
