import { describe, expect, test } from 'vitest';
import { groupOf, planPush, type Known } from './plan.ts';

test.each([
  ['_astro/a.Ab12.css', 'files', 'files'],
  ['media/1-320.webp', 'files', 'files'],
  ['pagefind/current/fragment/a.pf_fragment', 'files', 'files'],
  ['pagefind/current/pagefind.ab.pf_meta', 'files', 'files'],
  ['look.css', 'assets', 'assets'],
  ['admin/desk/desk.js', 'assets', 'assets'],
  ['news/1/index.html', 'new-items', 'items'],
  ['news/1/comments.xml', 'new-lists', 'lists'],
  ['tags/آب/index.html', 'new-pages', 'pages'],
  ['archive/1405/09/01/news.html', 'new-pages', 'pages'],
  ['old/1.php', 'new-pages', 'pages'],
  ['404.html', 'new-pages', 'pages'],
  ['pagefind/current/pagefind-entry.json', 'new-lists', 'entries'],
  ['sw.js', 'new-lists', 'entries'],
  ['index.html', 'front', 'front'],
  ['feed.xml', 'new-lists', 'lists'],
  ['sections/ict/feed.json', 'new-lists', 'lists'],
  ['data/items-1405-09.csv', 'new-lists', 'lists'],
  ['data/index.json', 'new-lists', 'lists'],
  ['sitemap-1405-09.xml', 'new-lists', 'sitemaps'],
  ['sitemap.xml', 'new-lists', 'sitemaps'],
])('%s goes with %s where it is new, and with %s where it was there', (path, isNew, changed) => {
  expect([groupOf(path, 'new'), groupOf(path, 'changed')]).toEqual([isNew, changed]);
});

describe('a plan', () => {
  const file = (identity: string) => ({ identity, size: 1 });
  const known: Known = {
    files: new Map([
      ['index.html', 'a'],
      ['news/1/index.html', 'a'],
      ['news/2/index.html', 'a'],
    ]),
    doubtful: new Map([['news/3/index.html', '']]),
    gone: new Map([
      ['news/4/index.html', { since: 10, isThere: true }],
      ['news/5/index.html', { since: 90, isThere: true }],
      ['news/6/index.html', { since: 10, isThere: true }],
    ]),
  };
  const site = new Map([
    ['index.html', file('b')],
    ['news/1/index.html', file('a')],
    ['news/6/index.html', file('a')],
    ['news/7/index.html', file('a')],
  ]);
  const plan = planPush(site, known, { now: 100, grace: 50 });

  test('sends what is new before what changed, and leaves what is the same', () => {
    expect(plan.groups).toEqual([
      { name: 'new-items', paths: ['news/7/index.html'] },
      // It is still there, and an open page may lead to it.
      { name: 'items', paths: ['news/6/index.html'] },
      { name: 'front', paths: ['index.html'] },
    ]);
  });

  test('takes away what has been gone for long, and notes what is gone since now', () => {
    expect(plan.removals).toEqual(['news/4/index.html']);
    expect(Object.fromEntries(plan.gone)).toEqual({
      'news/2/index.html': { since: 100, isThere: true },
      'news/3/index.html': { since: 100, isThere: false },
      'news/5/index.html': { since: 90, isThere: true },
    });
  });
});
