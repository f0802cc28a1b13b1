import { parseFeed as readWithFeedParser } from '@rowanmanning/feed-parser';
import { parseFeed as readWithFeedsmith } from 'feedsmith';
import { describe, expect, test } from 'vitest';

import { attribute, selectOne, select, shownText, parsePage } from '../../testkit/site/dom.ts';
import { sharedSite } from '../support/site.ts';

const site = sharedSite();

/** What a reader's program knows of an item. */
interface Told {
  title: string | undefined;
  url: string | undefined;
  published: number;
  html: string | undefined;
  authors: (string | undefined)[];
  enclosure: { url: string; length?: number | undefined; type?: string | undefined } | undefined;
}

const isDate = (value: Date | string | null | undefined): number =>
  value instanceof Date ? value.getTime() : Date.parse(value ?? '');

const READERS: Record<string, (text: string) => Told[]> = {
  'feedsmith, RSS': (text) => {
    const read = readWithFeedsmith(text);
    if (read.format !== 'rss') throw new Error(`taken for ${read.format}`);
    return (read.feed.items ?? []).map((item) => ({
      title: item.title,
      url: item.link,
      published: isDate(item.pubDate),
      html: item.content?.encoded,
      authors: item.dc?.creators ?? [],
      enclosure: item.enclosures?.[0] as Told['enclosure'],
    }));
  },
  'feedsmith, Atom': (text) => {
    const read = readWithFeedsmith(text);
    if (read.format !== 'atom') throw new Error(`taken for ${read.format}`);
    return (read.feed.entries ?? []).map((entry) => {
      const enclosed = entry.links?.find(({ rel }) => rel === 'enclosure');
      return {
        title: entry.title?.value,
        url: entry.links?.find(({ rel }) => rel === 'alternate')?.href,
        published: isDate(entry.published),
        html: entry.content?.value,
        authors: entry.authors?.map(({ name }) => name) ?? [],
        enclosure: enclosed && {
          url: enclosed.href ?? '',
          length: enclosed.length,
          type: enclosed.type,
        },
      };
    });
  },
  'feedsmith, JSON Feed': (text) => {
    const read = readWithFeedsmith(text);
    if (read.format !== 'json') throw new Error(`taken for ${read.format}`);
    return (read.feed.items ?? []).map((item) => ({
      title: item.title,
      url: item.url,
      published: isDate(item.date_published),
      html: item.content_html,
      authors: item.authors?.map(({ name }) => name) ?? [],
      enclosure: item.image === undefined ? undefined : { url: item.image },
    }));
  },
  'feed-parser, RSS': withFeedParser,
  'feed-parser, Atom': withFeedParser,
};

function withFeedParser(text: string): Told[] {
  return readWithFeedParser(text).items.map((item) => {
    const [media] = item.media;
    return {
      title: item.title ?? undefined,
      url: item.url ?? undefined,
      published: isDate(item.published),
      html: item.content ?? undefined,
      authors: item.authors.map(({ name }) => name ?? undefined),
      enclosure: media && {
        url: media.url,
        length: media.length ?? undefined,
        type: media.mimeType ?? undefined,
      },
    };
  });
}

const fileOf = (reader: string): string =>
  reader.endsWith('RSS') ? '/feed.xml' : reader.endsWith('Atom') ? '/feed.atom' : '/feed.json';

describe.each(Object.entries(READERS))('read by %s', (name, read) => {
  const items = read(site.text(fileOf(name)));
  const pageOf = ({ url }: Told) => site.page(new URL(url ?? '').pathname);

  test('an item has the title, the time and the address of its page', () => {
    expect(items.length).toBe(30);
    for (const item of items) {
      const page = pageOf(item);
      expect(item.title?.replace(/[\u2066-\u2069]/gu, '')).toBe(shownText(selectOne(page, 'h1')));
      expect(attribute(selectOne(page, 'link[rel="canonical"]'), 'href')).toBe(item.url);
      const [time] = select(page, 'article time');
      expect(item.published).toBe(Date.parse(attribute(time!, 'datetime')!));
    }
  });

  test('an item is whole and has its authors, or else its publisher', () => {
    const namedOn = (item: Told) => select(pageOf(item), 'a[rel="author"]').map(shownText);
    const signed = items.filter((item) => namedOn(item).length > 0);
    expect(signed.length).toBeGreaterThan(0);
    const [publisher, ...others] = new Set(
      items.flatMap((item) => (signed.includes(item) ? [] : item.authors)),
    );
    expect(publisher).toMatch(/\p{Script=Arabic}/u);
    expect(others).toEqual([]);
    for (const item of items) {
      const [body] = select(pageOf(item), '[data-part="body"]');
      const told = select(parsePage(item.html ?? ''), 'p').map(shownText);
      expect(told).toEqual(expect.arrayContaining(select(body!, 'p').map(shownText)));
      expect(item.authors).toEqual(signed.includes(item) ? namedOn(item) : [publisher]);
    }
  });

  test('a picture is enclosed, with its kind and size where the format has them', () => {
    const enclosed = items.flatMap(({ enclosure }) => enclosure ?? []);
    expect(enclosed.length).toBeGreaterThan(5);
    for (const { url, length, type } of enclosed) {
      const bytes = site.read(new URL(url).pathname).length;
      if (name.endsWith('JSON Feed')) continue;
      expect({ length, type }).toEqual({ length: bytes, type: 'image/jpeg' });
    }
  });
});
