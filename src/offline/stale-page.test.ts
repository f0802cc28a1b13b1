import { describe, expect, test } from 'vitest';
import { toStalePage, withStaleNotice } from './stale-page.ts';
import { isCacheablePage, toCachedResponse } from './cached-response.ts';

const HTML = { 'content-type': 'text/html; charset=utf-8' };

describe('withStaleNotice', () => {
  test.each([
    ['<main>x</main>', /^<main><div[^>]*><p[^>]*><b>آفلاین<\/b> یادداشت<\/p><\/div>x/u],
    ['<main id="content" tabindex="-1">x', /^<main id="content" tabindex="-1"><div/u],
    // Only the first, and nothing that `replace` would read as a reference.
    ['<main>$&<main>', /<\/div>\$&<main>$/u],
  ])('puts the note at the start of what is read: %s', (html, expected) => {
    expect(withStaleNotice(html, 'یادداشت')).toMatch(expected);
  });

  test('leaves a page without a main part as it is', () => {
    expect(withStaleNotice('<body>x', 'یادداشت')).toBe('<body>x');
  });
});

describe('a cached page', () => {
  const NOON = Date.UTC(2026, 10, 22, 8, 30);

  test('says when it was kept, by the clock of Tehran', async () => {
    const kept = toCachedResponse(new Response('<main>متن', { headers: HTML }), NOON);
    const shown = await (await toStalePage(kept)).text();
    expect(shown).toContain('یکشنبه ۱ آذر ۱۴۰۵ ساعت ۱۲:۰۰');
    expect(shown).toMatch(/متن$/u);
  });

  test('says less where the moment is not known', async () => {
    const shown = await (await toStalePage(new Response('<main>متن', { headers: HTML }))).text();
    expect(shown).toContain('آفلاین');
    expect(shown).not.toMatch(/ساعت|NaN|undefined/u);
  });

  test('is no longer compressed', () => {
    const headers = { ...HTML, 'content-encoding': 'gzip', 'content-length': '3' };
    const kept = toCachedResponse(new Response('متن', { headers }), NOON);
    expect([...kept.headers.keys()].sort()).toEqual(['content-type', 'x-peyk-kept']);
  });
});

test.each([
  ['a page', 200, 'text/html; charset=utf-8', true],
  ['a page that is not there', 404, 'text/html', false],
  ['an error', 500, 'text/html', false],
  ['a part', 206, 'text/html', false],
  ['data', 200, 'application/json', false],
])('isCacheablePage: %s', (_, status, type, expected) => {
  const response = new Response('x', { status, headers: { 'content-type': type } });
  expect(isCacheablePage(response)).toBe(expected);
});
