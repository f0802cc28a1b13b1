import { afterAll, beforeAll, expect, test } from 'vitest';

import { type BuiltSite, buildSite } from '../../testkit/site/build-site.ts';
import { pageAddresses } from '../support/page-addresses.ts';
import { Site } from '../support/site.ts';

const HOST = 'https://news.example';
/** The name of a folder of the site, too. */
const BASE = '/news';

let below: BuiltSite;
let atRoot: BuiltSite;
beforeAll(async () => {
  const content = 'tests/fixtures/tiny';
  below = await buildSite({ content, env: { SITE_URL: `${HOST}${BASE}/` } });
  atRoot = await buildSite({ content, env: { SITE_URL: HOST } });
  expect([below.code, atRoot.code], below.log).toEqual([0, 0]);
});
afterAll(() => Promise.all([below.remove(), atRoot.remove()]));

/** Scripts are named by their content, which tells where the site stands. */
const withoutScripts = (files: readonly string[]): string[] =>
  files.filter((file) => !/^_astro\/.*\.js$/u.test(file));

test('holds the same files as at the root of its host', async () => {
  expect(withoutScripts(await below.files())).toEqual(withoutScripts(await atRoot.files()));
});

test('leads to nothing that is not there, and to nothing beside it', async () => {
  // Read as it is: every address bears its base.
  const site = new Site(below.out, '');
  const dead: string[] = [];
  for (const page of [...(await site.pages()), '/admin/'])
    for (const link of pageAddresses(site.page(page))) {
      const { origin, pathname } = new URL(link, `${HOST}${BASE}${page}`);
      if (origin !== HOST) continue;
      const isThere =
        pathname === `${BASE}/pagefind/` ||
        (pathname.startsWith(`${BASE}/`) && site.fileOf(pathname.slice(BASE.length)));
      if (!isThere) dead.push(`${page}: ${link}`);
    }
  expect(dead).toEqual([]);
});

test.each([
  'feed.xml',
  'feed.atom',
  'feed.json',
  'sitemap-pages.xml',
  'sitemap-news.xml',
  'robots.txt',
  'data/index.json',
])('%s names whole addresses below it alone', (file) => {
  const named = new Site(below.out).text(`/${file}`).match(/https:\/\/news\.example[^"'<\s]*/gu);
  expect(named?.length).toBeGreaterThan(0);
  expect(named?.filter((url) => !url.startsWith(`${HOST}${BASE}/`))).toEqual([]);
});
