import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { routeOf } from './match-route.ts';
import { ownAt } from './own-names.ts';
import { ICONS, OWN_PATHS } from './own-paths.ts';
import { ROUTES, type Route } from './routes.ts';
import { addressWriter } from './write-address.ts';

const filesBelow = (dir: string): string[] =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.relative(dir, path.join(parentPath, name)));

/** The route of a file of `src/pages`, as Astro reads its name (docs.astro.build, «Routing»). */
const routeOfPage = (file: string): string => {
  const name = file
    .replace(/\.(?:astro|ts)$/u, '')
    // Tools pass over a folder that begins with a dot; its only page names it as a value.
    .replace(/^\[folder\]/u, '.well-known')
    // A value that is nothing, so that the page need not be there.
    .replace(/\/\[\.\.\.nothing\]$/u, '')
    .replace(/(?:^|\/)index$/u, '');
  if (!file.endsWith('.astro')) return `/${name}`;
  return name === '404' ? '/404.html' : `/${name}/`.replace('//', '/');
};

const ROUTE_LIST: readonly Route[] = Object.values(ROUTES);

describe('the table of routes', () => {
  test('is that of the files in src/pages', () => {
    const pages = filesBelow('src/pages').map(routeOfPage).sort();
    expect(ROUTE_LIST.map((route) => route.path).sort()).toEqual(pages);
  });

  test('every file of public is named by it', () => {
    for (const file of filesBelow('public'))
      expect(ICONS.some((icon) => `/${file}` === icon || `/${file}`.startsWith(icon))).toBe(true);
  });

  test('what stands at the top is reserved, and only what may bear any name is not', () => {
    const all = [...ROUTE_LIST.map((route) => route.path), ...OWN_PATHS];
    const free = all.filter((address) => {
      const first = address.split('/')[1] ?? '';
      const example = first
        .replace('[format]', 'xml')
        .replaceAll(/\[\w+\]/gu, '1403')
        .replace('1403.xml', '07.xml');
      return ownAt(`/${example}`) === undefined;
    });
    expect(free).toEqual(['/[key].txt', '/[id]/', '/[...alias]']);
  });

  test.each([
    ['/', 'front'],
    ['/news/277495/', 'item'],
    ['/sections/ict/1403/07/', 'sectionMonth'],
    ['/sections/ict/feed.atom', 'sectionFeed'],
    ['/tags/پیام-رسان/1403/', 'tagYear'],
    ['/sitemap-1403-07.xml', 'sitemapMonth'],
    ['/data/items-1403-07.csv', 'dataMonth'],
    ['/about/', 'standingPage'],
    ['/old/a.html', 'alias'],
  ] as const)('%s is of the route %s', (address, name) => {
    expect(routeOf(address)).toBe(name);
  });
});

describe('what the site itself has', () => {
  test.each([
    ['/', '/'],
    ['/index.html', '/'],
    ['/index/', '/'],
    ['/404.html', '/404.html'],
    ['/404/', '/404.html'],
    ['/robots.txt', '/robots.txt'],
    ['/ROBOTS.TXT', '/robots.txt'],
    ['/sitemap.xml', '/sitemap.xml'],
    ['/sitemap-1403-07.xml', '/sitemap-…-….xml'],
    ['/favicon.svg', '/favicon.svg'],
    ['/icons/icon-192.png', '/icons/'],
    ['/feed.xml', '/feed.…'],
    ['/feed/', '/feed.…'],
    ['/feeds/', '/feeds/'],
    ['/follow/', '/follow/'],
    ['/follow', '/follow/'],
    ['/offline', '/offline/'],
    ['/sw.js', '/sw.js'],
    ['/News/1/', '/news/'],
    ['/news./1/', '/news/'],
    ['/NEWſ/1/', '/news/'],
    ['/pagefind/x', '/pagefind/'],
    ['/media/a.jpg', '/media/'],
    ['/_astro/a.css', '/_astro/'],
    ['/_/comments', '/_/'],
    ['/admin/desk/desk.js', '/admin/'],
    ['/~overview/', '/~overview/'],
    ['/manifest.webmanifest', '/manifest.webmanifest'],
  ])('%s is taken by %s', (address, own) => {
    expect(ownAt(address)).toBe(own);
  });

  test.each([
    '/old/',
    '/fa/news/1/',
    '/feed.rss',
    '/index.php/2020/',
    '/newspaper/',
    '/about/',
    '/a/robots.txt',
  ])('%s is free', (address) => {
    expect(ownAt(address)).toBeUndefined();
  });
});

test('an address is written from its values', () => {
  expect(addressWriter('/sections/[id]/feed.[format]')({ id: 'ict', format: 'xml' })).toBe(
    '/sections/ict/feed.xml',
  );
  expect(addressWriter('/follow/')({})).toBe('/follow/');
});
