import { describe, expect, test } from 'vitest';

import { SITE_URL } from '../../testkit/site/build-site.ts';
import { attribute, select, selectOne, shownText } from '../../testkit/site/dom.ts';
import { nodesIn, readXml, textOf } from '../../testkit/machines/feed-rules.ts';
import { sharedSite } from '../support/site.ts';

const site = sharedSite();
const files = await site.files();

describe('the page that tells of all ways to follow', () => {
  const page = site.page('/follow/');
  const hrefs = select(page, 'main a[href]').map((link) => attribute(link, 'href') ?? '');

  test('leads to what is there', () => {
    for (const href of hrefs.filter((href) => href.startsWith('/')))
      expect(site.fileOf(href), href).toBeDefined();
  });

  test('names the feeds of every section and series, channels and letters', () => {
    for (const kind of ['sections', 'series']) {
      const lists = files.filter((file) =>
        new RegExp(`^${kind}/[^/]+/index.html$`, 'u').test(file),
      );
      expect(lists.length).toBeGreaterThan(1);
      for (const list of lists)
        expect(hrefs).toContain(`/${list.replace('index.html', 'feed.xml')}`);
    }
    expect(hrefs).toEqual(
      expect.arrayContaining(['/tags/', '/follow/day/digest.html', '/follow/week/digest.html']),
    );
  });

  test('asks the search for words of one’s own, the newest first', () => {
    const form = selectOne(page, 'main form');
    expect(attribute(form, 'action')).toBe('/search/');
    const fields = select(form, 'input').map((input) => [
      attribute(input, 'name'),
      attribute(input, 'value'),
    ]);
    expect(fields).toEqual([
      ['q', undefined],
      ['sort', 'newest'],
    ]);
  });

  test('is where its old address leads', () => {
    expect(site.isRedirect('/feeds/')).toBe(true);
    const refresh = selectOne(site.page('/feeds/'), 'meta[http-equiv="refresh"]');
    expect(attribute(refresh, 'content')).toContain('/follow/');
  });
});

describe.each(files.filter((file) => /^(?:tags|series)\/[^/]+\/feed\.xml$/u.test(file)))(
  '%s',
  (file) => {
    const items = nodesIn(
      (readXml(site.text(`/${file}`))['rss'] as Record<string, Record<string, unknown>>)[
        'channel'
      ]!,
      'item',
    );

    test('tells what its page shows first, and no more than twenty', () => {
      const told = items.map((item) => textOf(item['link']).replace(SITE_URL, ''));
      const page = site.page(`/${file.replace('feed.xml', '')}`);
      const shown = select(page, 'main [data-code] h2 a').map((link) => attribute(link, 'href'));
      expect(told.length).toBeLessThanOrEqual(20);
      if (file.startsWith('tags/')) expect(told).toEqual(shown.slice(0, 20));
      const relations = select(page, 'link[rel="alternate"]').map((link) =>
        attribute(link, 'href'),
      );
      expect(relations).toContain(`/${file}`);
    });
  },
);

describe.each(['day', 'week'])('the letter of the %s', (period) => {
  const address = `/follow/${period}/digest.html`;
  const page = site.page(address);
  const codes = select(page, '[data-code]').map((title) => attribute(title, 'data-code'));

  test('tells items of its days, with where each begins', () => {
    expect(codes.length).toBeGreaterThan(0);
    expect(new Set(codes).size).toBe(codes.length);
    const [, month = '', day = ''] = /^\d{4}(\d\d)(\d\d)/u.exec(codes[0] ?? '') ?? [];
    if (period === 'day') for (const code of codes) expect(code?.slice(4, 8)).toBe(month + day);
  });

  test('has a subject, and every address whole', () => {
    expect(shownText(selectOne(page, 'title'))).toMatch(/^خبرهای .*۱۴۰۵ \| /u);
    for (const link of select(page, 'a'))
      expect(attribute(link, 'href')).toMatch(new RegExp(`^${SITE_URL}/`, 'u'));
  });

  test('fetches nothing, has no style sheet or script, and is laid out by tables for who needs them', () => {
    expect(select(page, 'img, link[rel="stylesheet"], style, script, iframe')).toEqual([]);
    expect(select(page, '[class], [id]')).toEqual([]);
    for (const element of select(page, 'body p, body h1, body h2, body h3, body a, body table'))
      expect(attribute(element, 'style')).toBeDefined();
    expect(select(page, 'table[role="presentation"]')).toHaveLength(2);
  });

  test('is in no sitemap, and no engine keeps it', () => {
    expect(attribute(selectOne(page, 'meta[name="robots"]'), 'content')).toBe('noindex');
    for (const map of files.filter((file) => /^sitemap.*\.xml$/u.test(file)))
      expect(site.text(`/${map}`)).not.toContain('digest');
  });
});

test('the letter of the week holds that of the day', () => {
  const codesOf = (period: string) =>
    select(site.page(`/follow/${period}/digest.html`), '[data-code]').map((title) =>
      attribute(title, 'data-code'),
    );
  expect(codesOf('week')).toEqual(expect.arrayContaining(codesOf('day')));
});
