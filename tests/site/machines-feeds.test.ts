import { describe, expect, test } from 'vitest';

import { SITE_URL } from '../../testkit/site/build-site.ts';
import { attribute, parsePage, select, shownText } from '../../testkit/site/dom.ts';
import {
  atomFaults,
  jsonFeedFaults,
  nodesIn,
  readXml,
  rssFaults,
  textOf,
} from '../../testkit/machines/feed-rules.ts';
import { sharedSite } from '../support/site.ts';

const site = sharedSite();
const files = await site.files();
const pages = await site.pages();
const RULES = { xml: rssFaults, atom: atomFaults, json: jsonFeedFaults };
const ending = (file: string) => file.split('.').at(-1) as keyof typeof RULES;

const feeds = files.filter((file) => /(?:^|\/)feed\.(?:xml|atom|json)$/u.test(file));
const corrections = files.filter((file) => /^corrections\.(?:xml|atom|json)$/u.test(file));
const ofLists = feeds.filter((file) => /^(?:tags|series)\//u.test(file));
const people = pages.filter((address) => /^\/people\/[^/]+\/$/u.test(address));
const sections = pages.filter((address) => /^\/sections\/[^/]+\/$/u.test(address));

const itemsOf = (file: string) =>
  nodesIn(
    (readXml(site.text(`/${file}`))['rss'] as Record<string, Record<string, unknown>>)['channel']!,
    'item',
  );

describe('the feeds', () => {
  test('are three for the site, each section, special coverage, each person and corrections', () => {
    const listed = [...sections, ...people].map((address) => address.slice(1));
    const folders = ['', 'dossiers/flood/', ...listed];
    expect(feeds.filter((file) => !ofLists.includes(file)).toSorted()).toEqual(
      folders
        .flatMap((folder) => Object.keys(RULES).map((end) => `${folder}feed.${end}`))
        .toSorted(),
    );
    expect(corrections).toHaveLength(3);
  });

  test.each([...feeds, ...corrections])('%s keeps the rules of its format', (file) => {
    expect(RULES[ending(file)](site.text(`/${file}`))).toEqual([]);
  });

  test.each([...feeds, ...corrections])(
    '%s holds no Jalali date and no mark that machines stumble over',
    (file) => {
      const text = site.text(`/${file}`);
      expect(text).not.toMatch(/[">]1[34]\d\d-\d\d/u);
      expect(text).not.toMatch(/[\u200e\u200f\ufeff]/u);
    },
  );

  test('name on every page where they are', () => {
    for (const address of pages) {
      const page = site.page(address);
      if (select(page, 'meta[http-equiv="refresh"]').length > 0) continue;
      const links = select(page, 'link[rel="alternate"]').map((link) => attribute(link, 'href'));
      expect(links, address).toEqual(
        expect.arrayContaining(['/feed.xml', '/feed.atom', '/feed.json']),
      );
    }
  });

  test.each(sections)('of %s are named on its page', (address) => {
    const links = select(site.page(address), 'link[rel="alternate"]').map((link) =>
      attribute(link, 'href'),
    );
    expect(links).toContain(`${address}feed.xml`);
  });
});

describe('an item in a feed', () => {
  const items = itemsOf('feed.xml');

  test('is one of the newest thirty, the newest first', () => {
    const times = items.map((item) => Date.parse(textOf(item['pubDate'])));
    expect(times).toEqual(times.toSorted((a, b) => b - a));
    expect(items.length).toBe(30);
  });

  test('stands whole, from right to left, and leans on nothing of its page', () => {
    for (const item of items) {
      const html = parsePage(textOf(item['content:encoded']));
      const [whole] = select(html, 'body div[dir="rtl"][lang="fa"]');
      expect(whole, textOf(item['guid'])).toBeDefined();
      for (const name of ['href', 'src', 'poster']) {
        for (const element of select(html, `[${name}]`)) {
          expect(attribute(element, name)).toMatch(/^(?:https?|mailto|tel):/u);
        }
      }
      expect(select(html, '[class]')).toEqual([]);
      expect(select(html, 'script')).toEqual([]);
    }
  });

  test('has the words of its page', () => {
    for (const item of items) {
      const address = textOf(item['link']).replace(SITE_URL, '');
      const paragraphs = (root: Parameters<typeof select>[0]) => select(root, 'p').map(shownText);
      const [body] = select(site.page(address), '[data-part="body"]');
      const html = parsePage(textOf(item['content:encoded']));
      expect(paragraphs(html)).toEqual(expect.arrayContaining(paragraphs(body!)));
    }
  });

  test('encloses a picture that is there, and tells its size', () => {
    const enclosures = items.flatMap((item) => nodesIn(item, 'enclosure'));
    expect(enclosures.length).toBeGreaterThan(5);
    for (const enclosure of enclosures) {
      const bytes = site.read(new URL(textOf(enclosure['@url'])).pathname);
      expect(String(bytes.length)).toBe(enclosure['@length']);
    }
  });
});

describe('a feed in a browser', () => {
  test('is shown with a style sheet that is there', () => {
    for (const file of feeds.filter((name) => !name.endsWith('json'))) {
      const [, style = ''] =
        /<\?xml-stylesheet [^>]*href="([^"]+)"/u.exec(site.text(`/${file}`)) ?? [];
      expect(site.fileOf(style), file).toBeDefined();
    }
  });

  test('leads to a page that names every feed but those of tags, which their own pages name', () => {
    const named = (address: string): (string | undefined)[] =>
      select(site.page(address), 'main a[href]').map((link) => attribute(link, 'href'));
    const links = named('/follow/');
    const isOfTag = (file: string): boolean => file.startsWith('tags/');
    expect(feeds.filter((file) => !isOfTag(file) && !links.includes(`/${file}`))).toEqual([]);
    expect(feeds.filter(isOfTag).length).toBeGreaterThan(10);
    for (const file of feeds.filter(isOfTag))
      expect(named(`/${file.replace('feed.xml', '')}`)).toContain(`/${file}`);
  });
});
