import { describe, expect, test } from 'vitest';
import {
  atomFaults,
  jsonFeedFaults,
  nodesIn,
  readXml,
  rssFaults,
  textOf,
} from '../../testkit/machines/feed-rules.ts';
import { toAtom } from './atom.ts';
import { toJsonFeed } from './json-feed.ts';
import { toRss } from './rss.ts';
import { EMPTY_FEED, FULL_FEED } from './testing.ts';

const [first] = FULL_FEED.entries;
const TITLE = 'نمایشگاه (\u2068ICT\u2069 ۱۴۰۰) باز شد <آب & برق>';

interface ReadItem {
  url: string;
  title: string;
  html: string;
  authors: string[];
  published: number;
  tags: string[];
  enclosure: string;
}

const channelOf = (xml: string) =>
  (readXml(xml)['rss'] as Record<string, unknown>)['channel'] as Record<string, unknown>;
const feedOf = (xml: string) => readXml(xml)['feed'] as Record<string, unknown>;

const READERS: Record<string, () => ReadItem[]> = {
  RSS: () =>
    nodesIn(channelOf(toRss(FULL_FEED)), 'item').map((item) => ({
      url: textOf(item['guid']),
      title: textOf(item['title']),
      html: textOf(item['content:encoded']),
      authors: nodesIn(item, 'dc:creator').map(textOf),
      published: Date.parse(textOf(item['pubDate'])),
      tags: nodesIn(item, 'category').map(textOf),
      enclosure: textOf(nodesIn(item, 'enclosure')[0]?.['@url']),
    })),
  Atom: () =>
    nodesIn(feedOf(toAtom(FULL_FEED)), 'entry').map((entry) => ({
      url: textOf(entry['id']),
      title: textOf(entry['title']),
      html: textOf(entry['content']),
      authors: nodesIn(entry, 'author').map((author) => textOf(author['name'])),
      published: Date.parse(textOf(entry['published'])),
      tags: nodesIn(entry, 'category').map((category) => textOf(category['@term'])),
      enclosure: textOf(
        nodesIn(entry, 'link').find((link) => link['@rel'] === 'enclosure')?.['@href'],
      ),
    })),
  'JSON Feed': () =>
    (JSON.parse(toJsonFeed(FULL_FEED)) as { items: Record<string, never>[] }).items.map((item) => ({
      url: item['id']!,
      title: item['title']!,
      html: item['content_html']!,
      authors: (item['authors']! as { name: string }[]).map(({ name }) => name),
      published: Date.parse(item['date_published']!),
      tags: item['tags']!,
      enclosure: (item['attachments'] as { url: string }[] | undefined)?.[0]?.url ?? '',
    })),
};

describe.each(Object.keys(READERS))('%s', (format) => {
  const items = READERS[format]!();

  test('gives back the items as they were', () => {
    expect(items.map(({ title: _, ...item }) => item)).toEqual(
      FULL_FEED.entries.map(({ url, html, authors, publishedAt, categories, picture }) => ({
        url,
        html,
        authors: authors.map(({ name }) => name),
        published: publishedAt,
        tags: categories,
        enclosure: picture?.url ?? '',
      })),
    );
  });

  test('isolates Latin words in a title, so that numbers and brackets keep their side', () => {
    expect(items[0]!.title).toBe(TITLE);
    expect(items[1]!.title).toBe('خبر کوتاه');
  });
});

describe('by the rules of its format', () => {
  test.each([
    ['a full feed', FULL_FEED],
    ['an empty feed', EMPTY_FEED],
  ])('%s is right', (_, feed) => {
    expect(rssFaults(toRss(feed))).toEqual([]);
    expect(atomFaults(toAtom(feed))).toEqual([]);
    expect(jsonFeedFaults(toJsonFeed(feed))).toEqual([]);
  });

  test('each names its hub', () => {
    const hubOf = (links: Record<string, unknown>[]) =>
      links.find((link) => link['@rel'] === 'hub')?.['@href'];
    expect(hubOf(nodesIn(channelOf(toRss(FULL_FEED)), 'atom:link'))).toBe(FULL_FEED.hub);
    expect(hubOf(nodesIn(feedOf(toAtom(FULL_FEED)), 'link'))).toBe(FULL_FEED.hub);
    expect(JSON.parse(toJsonFeed(FULL_FEED))).toMatchObject({
      hubs: [{ type: 'WebSub', url: FULL_FEED.hub }],
    });
    expect(toRss(EMPTY_FEED)).not.toContain('hub');
  });

  test('tells when it changed last, and when an item did', () => {
    expect(textOf(channelOf(toRss(FULL_FEED))['lastBuildDate'])).toBe(
      'Sun, 07 Nov 2021 10:00:00 +0330',
    );
    expect(textOf(feedOf(toAtom(FULL_FEED))['updated'])).toBe('2021-11-07T10:00:00+03:30');
    expect(first!.updatedAt).toBeDefined();
    expect(JSON.parse(toJsonFeed(FULL_FEED))).toMatchObject({
      items: [{ date_modified: '2021-11-07T10:00:00+03:30' }, {}],
    });
  });
});
