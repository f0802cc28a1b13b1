import sharp from 'sharp';
import { describe, expect, test } from 'vitest';

import { NOW, SITE_URL } from '../../testkit/site/build-site.ts';
import { attribute, select, selectOne } from '../../testkit/site/dom.ts';
import { nodesIn, readXml, sitemapFaults, textOf } from '../../testkit/machines/feed-rules.ts';
import { sharedSite } from '../support/site.ts';
import { withoutBase } from '../support/without-base.ts';

const site = sharedSite();
const pages = await site.pages();
const LASTMOD = /^(?:19|20)\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\+0[34]:30$/u;

const read = (file: string, root: string, name: string) =>
  nodesIn(readXml(site.text(file))[root] as Record<string, unknown>, name).filter(({ loc }) => loc);
const pathOf = (node: Record<string, unknown>) =>
  withoutBase(new URL(textOf(node['loc'])).pathname);

const sitemaps = read('/sitemap.xml', 'sitemapindex', 'sitemap');
const urls = sitemaps.flatMap((sitemap) => read(pathOf(sitemap), 'urlset', 'url'));

describe('the sitemaps', () => {
  test('are all there, each as the protocol has it and under its limits', () => {
    const files = [...sitemaps.map(pathOf), '/sitemap.xml', '/sitemap-news.xml'];
    for (const file of files) expect(sitemapFaults(site.text(file)), file).toEqual([]);
  });

  test('name pages that are there and give their address as canonical', () => {
    for (const url of urls) {
      const address = decodeURI(pathOf(url));
      expect(site.fileOf(address), address).toBeDefined();
      const canonical = selectOne(site.page(address), 'link[rel="canonical"]');
      expect(attribute(canonical, 'href')).toBe(textOf(url['loc']));
    }
  });

  test('name every item once', () => {
    const items = urls.map(pathOf).filter((path) => path.startsWith('/news/'));
    expect(items.toSorted()).toEqual(
      pages.filter((address) => /^\/news\/\d+\/$/u.test(address)).toSorted(),
    );
  });

  test('tell an item’s last change as its page does', () => {
    for (const url of urls.filter((node) => pathOf(node).startsWith('/news/'))) {
      const lastmod = textOf(url['lastmod']);
      expect(lastmod).toMatch(LASTMOD);
      const times = select(site.page(pathOf(url)), 'article time[datetime]').map((time) =>
        attribute(time, 'datetime'),
      );
      expect(times).toContain(lastmod);
    }
  });
});

describe('the news sitemap', () => {
  test('holds the items of the last 48 hours and no other', () => {
    const news = read('/sitemap-news.xml', 'urlset', 'url');
    const since = Date.parse(NOW) - 48 * 3_600_000;
    const expected = pages.filter((address) => {
      if (!/^\/news\/\d+\/$/u.test(address)) return false;
      const [time] = select(site.page(address), 'article time[datetime]');
      return Date.parse(attribute(time!, 'datetime') ?? '') >= since;
    });
    expect(expected.length).toBeGreaterThan(0);
    expect(news.map(pathOf).toSorted()).toEqual(expected.toSorted());
  });
});

describe('robots.txt', () => {
  test('leads to sitemaps that are there', () => {
    const named = [...site.text('/robots.txt').matchAll(/^Sitemap: (.+)$/gmu)].map(
      ([, url]) => url!,
    );
    expect(named.length).toBe(2);
    for (const url of named) expect(site.fileOf(url.replace(SITE_URL, ''))).toBeDefined();
  });
});

describe('security.txt', () => {
  test('has what RFC 9116 requires, and runs out within a year', () => {
    const text = site.text('/.well-known/security.txt');
    expect(text).toMatch(/^Contact: mailto:\S+@\S+$/mu);
    const [, expires = ''] = /^Expires: (.+)$/mu.exec(text) ?? [];
    const days = (Date.parse(expires) - Date.parse(NOW)) / 86_400_000;
    expect(days).toBeGreaterThan(180);
    expect(days).toBeLessThan(366);
  });
});

describe('the manifest', () => {
  const manifest = JSON.parse(site.text('/manifest.webmanifest')) as {
    icons: { src: string; sizes: string }[];
  };

  test('is named on every page that readers see', () => {
    const link = selectOne(site.page('/'), 'link[rel="manifest"]');
    expect(attribute(link, 'href')).toBe('/manifest.webmanifest');
  });

  test.each(manifest.icons)('has an icon of $sizes at $src', async ({ src, sizes }) => {
    const { width, height } = await sharp(site.read(src)).metadata();
    expect(`${width}x${height}`).toBe(sizes);
  });
});
