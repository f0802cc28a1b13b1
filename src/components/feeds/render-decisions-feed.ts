import { formatFullDate } from '../../lib/calendar/format.ts';
import { truncateWords } from '../../lib/persian/truncate.ts';
import { DECISIONS } from '../../messages/decisions.ts';
import { SITE } from '../../messages/site.ts';
import { siteUrl } from '../../node/settings.ts';
import type { DecisionsFeedView } from '../../queries/decisions.ts';
import type { FollowedDecision } from '../../queries/types.ts';
import {
  absoluteUrl,
  decisionsFeedUrl,
  decisionsUrl,
  followUrl,
  feedStyleUrl,
  type FeedFormat,
} from '../../queries/urls.ts';
import { linesHtml } from './lines-html.ts';
import { FEED_WRITERS } from './render-feed.ts';

const absolute = (url: string): string => absoluteUrl(url, siteUrl());

const TITLE_LENGTH = 120;
const SUMMARY_LENGTH = 300;

/** What was decided last, each with its state; an entry leads to its place in the record of its meeting. */
export function renderDecisionsFeed(format: FeedFormat, view: DecisionsFeedView): string {
  const { author, site, hub, decisions } = view;
  const [newest] = decisions;
  return FEED_WRITERS[format]({
    title: DECISIONS.feedTitle(site),
    description: DECISIONS.note,
    author,
    homeUrl: absolute(decisionsUrl()),
    urls: {
      xml: absolute(decisionsFeedUrl('xml')),
      atom: absolute(decisionsFeedUrl('atom')),
      json: absolute(decisionsFeedUrl('json')),
    },
    helpUrl: absolute(followUrl()),
    styleUrl: feedStyleUrl(siteUrl()),
    iconUrl: absolute('/icons/icon-192.png'),
    ...(hub && { hub }),
    ...(newest && { updatedAt: newest.meeting.publishedAt }),
    entries: decisions.map((decision) => ({
      url: absolute(`${decision.meeting.url}#decision-${decision.number}`),
      title: truncateWords(decision.text, TITLE_LENGTH),
      summary: truncateWords(decision.text, SUMMARY_LENGTH),
      html: linesHtml(linesOf(decision), absolute(decision.meeting.url)),
      authors: [{ name: author }],
      categories: decision.series ? [decision.series.title] : [],
      publishedAt: decision.meeting.publishedAt,
    })),
  });
}

function linesOf({ text, responsible = [], due, doneIn }: FollowedDecision): string[] {
  const bodies = responsible.map(({ title }) => title).join('، ');
  return [
    text,
    ...(bodies ? [`${DECISIONS.responsible}: ${bodies}`] : []),
    ...(due ? [DECISIONS.due(formatFullDate(due))] : []),
    doneIn ? `${SITE.meeting.done}: ${doneIn.title}` : SITE.meeting.open,
  ];
}
