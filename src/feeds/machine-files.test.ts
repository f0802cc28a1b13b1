import { describe, expect, test } from 'vitest';
import { nodesIn, readXml, textOf } from '../../testkit/machines/feed-rules.ts';
import { toAbsolute } from '../queries/urls.ts';
import { robotsTxt } from './robots.ts';
import { securityTxt } from './security-txt.ts';
import { toNewsSitemap, toSitemap, toSitemapIndex } from './sitemap.ts';
import { webManifest } from './web-manifest.ts';

const absolute = toAbsolute('https://news.example');
const CHANGED = Date.parse('2021-11-06T09:32:00+03:30');

describe('a sitemap', () => {
  test('names pages by whole ASCII addresses, and when their text changed', () => {
    const xml = toSitemap(
      [{ url: '/news/1/', changedAt: CHANGED }, { url: '/tags/پیام/' }],
      absolute,
    );
    const urls = nodesIn(readXml(xml)['urlset'] as Record<string, unknown>, 'url');
    expect(urls).toEqual([
      {
        '#text': expect.any(String),
        loc: 'https://news.example/news/1/',
        lastmod: '2021-11-06T09:32:00+03:30',
      },
      { '#text': expect.any(String), loc: 'https://news.example/tags/%D9%BE%DB%8C%D8%A7%D9%85/' },
    ]);
  });

  test('of 50,000 long addresses stays under 50 MB', () => {
    const url = `/sections/${'a'.repeat(200)}/1399/12/`;
    const pages = Array.from({ length: 50_000 }, () => ({ url, changedAt: CHANGED }));
    expect(Buffer.byteLength(toSitemap(pages, absolute))).toBeLessThan(50 * 1024 * 1024);
  });

  test('of sitemaps names them', () => {
    const xml = toSitemapIndex([{ url: '/sitemap-1400-08.xml', changedAt: CHANGED }], absolute);
    const [sitemap] = nodesIn(readXml(xml)['sitemapindex'] as Record<string, unknown>, 'sitemap');
    expect(textOf(sitemap!['loc'])).toBe('https://news.example/sitemap-1400-08.xml');
  });

  test('of news tells newsroom, language, moment and title', () => {
    const items = [{ url: '/news/1/', title: 'آب & برق', publishedAt: CHANGED }];
    const xml = toNewsSitemap('پیک', items, absolute);
    const [url] = nodesIn(readXml(xml)['urlset'] as Record<string, unknown>, 'url');
    expect(url!['news:news']).toMatchObject({
      'news:publication': { 'news:name': 'پیک', 'news:language': 'fa' },
      'news:publication_date': '2021-11-06T09:32:00+03:30',
      'news:title': 'آب & برق',
    });
  });
});

describe('robots.txt', () => {
  test('closes what it is told and names the sitemaps', () => {
    expect(robotsTxt(['/admin/'], ['https://news.example/sitemap.xml'])).toBe(
      'User-agent: *\nDisallow: /admin/\n\nSitemap: https://news.example/sitemap.xml\n',
    );
  });
});

describe('security.txt', () => {
  const expiryOf = (now: string) =>
    /^Expires: (.+)$/mu.exec(securityTxt('a@b.ir', 'https://news.example/x', Date.parse(now)))?.[1];

  test.each([
    ['2026-11-22T12:00:00Z', '2027-06-01T00:00:00.000Z'],
    ['2026-11-30T23:59:59Z', '2027-06-01T00:00:00.000Z'],
    ['2026-12-01T00:00:00Z', '2027-07-01T00:00:00.000Z'],
    ['2028-01-31T00:00:00Z', '2028-08-01T00:00:00.000Z'],
  ])('written at %s runs out at %s', (now, expires) => {
    expect(expiryOf(now)).toBe(expires);
  });
});

test('the manifest is Persian, from right to left', () => {
  expect(JSON.parse(webManifest({ name: 'پیک' }, ''))).toMatchObject({
    name: 'پیک',
    lang: 'fa',
    dir: 'rtl',
    icons: [{ sizes: '192x192' }, { sizes: '512x512' }],
  });
});
