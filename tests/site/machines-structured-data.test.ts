import sharp from 'sharp';
import { describe, expect, test } from 'vitest';

import { attribute, select, selectOne, shownText, textOf } from '../../testkit/site/dom.ts';
import { jsonLdFaults } from '../../testkit/machines/json-ld-rules.ts';
import { sharedSite } from '../support/site.ts';
import { tellFaults } from '../support/told.ts';
import { withoutBase } from '../support/without-base.ts';

const site = sharedSite();
const pages = await site.pages();
const items = pages.filter((address) => /^\/news\/\d+\/$/u.test(address));
const sections = pages.filter((address) => /^\/sections\/[^/]+\/$/u.test(address));

type Node = Record<string, unknown>;

const blocksOf = (address: string): string[] =>
  select(site.page(address), 'script[type="application/ld+json"]').map(textOf);
const nodesOf = (address: string): Node[] =>
  blocksOf(address).flatMap((block) => (JSON.parse(block) as { '@graph': Node[] })['@graph']);
const nodeOf = (address: string, type: string): Node => {
  const found = nodesOf(address).filter((node) => node['@type'] === type);
  if (found.length !== 1) throw new Error(`${found.length} nodes of type ${type} in ${address}`);
  return found[0]!;
};
const meta = (address: string, property: string): string | undefined => {
  const [element] = select(site.page(address), `meta[property="${property}"]`);
  return element && attribute(element, 'content');
};

describe('JSON-LD', () => {
  test('fits schema.org’s vocabulary on every page', () => {
    expect(tellFaults(pages, (address) => blocksOf(address).flatMap(jsonLdFaults))).toEqual([]);
  });

  test('holds no Jalali date on any page', () => {
    const jalali = tellFaults(pages, (address) =>
      blocksOf(address).flatMap((block) => block.match(/"1[34]\d\d[-/]/gu) ?? []),
    );
    expect(jalali).toEqual([]);
  });

  test.each(items)('of %s tells its moment and its title as the page does', (address) => {
    const article = nodeOf(address, 'NewsArticle');
    const page = site.page(address);
    const [time] = select(page, 'article time[datetime]');
    expect(article['datePublished']).toBe(attribute(time!, 'datetime'));
    const firstWord = String(article['headline']).split(' ')[0]!;
    expect(shownText(selectOne(page, 'h1'))).toContain(firstWord);
  });

  test.each([...items, ...sections])('of %s names the way that the page shows', (address) => {
    const page = site.page(address);
    const crumbs = (nodeOf(address, 'BreadcrumbList')['itemListElement'] as Node[]).map(
      ({ item }) => withoutBase(new URL(String((item as Node)['@id'])).pathname),
    );
    const links = select(page, 'header nav ol a[href]').map((link) => attribute(link, 'href'));
    expect(crumbs.at(-1)).toBe(address);
    if (links.length > 0) expect(links).toEqual(crumbs.slice(0, -1));
  });

  test('of the front page tells how to search', () => {
    const { potentialAction } = nodeOf('/', 'WebSite');
    expect(potentialAction).toMatchObject({ '@type': 'SearchAction' });
    expect(site.fileOf('/search/')).toBeDefined();
  });
});

describe('a picture for who shares an item', () => {
  const withPicture = items.filter((address) => meta(address, 'og:image')?.endsWith('-wide.jpg'));

  test('is there in three shapes', async () => {
    expect(withPicture.length).toBeGreaterThan(10);
    for (const address of withPicture) {
      const images = nodeOf(address, 'NewsArticle')['image'] as string[];
      const ratios = await Promise.all(
        images.map(async (image) => {
          const { width, height } = await sharp(site.read(new URL(image).pathname)).metadata();
          return Math.round((100 * width) / height);
        }),
      );
      expect(ratios).toEqual([178, 133, 100]);
    }
  });

  test('is a card where it has no photo', () => {
    const others = items.filter((address) => !withPicture.includes(address));
    expect(others.length).toBeGreaterThan(3);
    const cards = others.map((address) => meta(address, 'og:image'));
    expect(cards.filter((card) => !card?.endsWith('-card.jpg'))).toEqual([]);
    expect(new Set(cards).size).toBe(others.length);
  });

  test('is at most 60 KB as a card', () => {
    const cards = pages.flatMap((address) => meta(address, 'og:image') ?? []);
    for (const card of new Set(cards.filter((name) => name.endsWith('-card.jpg')))) {
      expect(site.read(new URL(card).pathname).length).toBeLessThanOrEqual(60 * 1024);
    }
  });

  test('has the size that the page tells', async () => {
    for (const address of [...items.slice(0, 10), ...sections, '/', '/archive/']) {
      const path = new URL(meta(address, 'og:image')!).pathname;
      const { width, height } = await sharp(site.read(path)).metadata();
      expect([width, height].map(String)).toEqual([
        meta(address, 'og:image:width'),
        meta(address, 'og:image:height'),
      ]);
    }
  });
});

describe('Open Graph', () => {
  test('tells title, address and kind of every page that may be shared', () => {
    const faults = tellFaults(pages, (address) => {
      const page = site.page(address);
      if (select(page, 'link[rel="canonical"]').length === 0 || address.startsWith('/admin/'))
        return [];
      if (select(page, 'meta[http-equiv="refresh"]').length > 0) return [];
      const canonical = attribute(selectOne(page, 'link[rel="canonical"]'), 'href');
      return [
        ...(meta(address, 'og:title') ? [] : ['no og:title']),
        ...(meta(address, 'og:url') === canonical ? [] : ['og:url is not canonical']),
        ...(meta(address, 'og:type') === (items.includes(address) ? 'article' : 'website')
          ? []
          : ['og:type']),
      ];
    });
    expect(faults).toEqual([]);
  });

  test.each(items)('of %s tells its Gregorian moment', (address) => {
    const [time] = select(site.page(address), 'article time[datetime]');
    expect(meta(address, 'article:published_time')).toBe(attribute(time!, 'datetime'));
  });
});
