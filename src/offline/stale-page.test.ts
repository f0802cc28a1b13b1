import { describe, expect, test } from 'vitest';
import { toShown, withMark } from './stale-page.ts';
import { isWholePage, toKept } from './cached-response.ts';

const HTML = { 'content-type': 'text/html; charset=utf-8' };

describe('withMark', () => {
  test.each([
    ['<main>x</main>', /^<main><div[^>]*><p[^>]*><b>آفلاین<\/b> یادداشت<\/p><\/div>x/u],
    ['<main id="content" tabindex="-1">x', /^<main id="content" tabindex="-1"><div/u],
    // Only the first, and nothing that `replace` would read as a reference.
    ['<main>$&<main>', /<\/div>\$&<main>$/u],
  ])('puts the note at the start of what is read: %s', (html, expected) => {
    expect(withMark(html, 'یادداشت')).toMatch(expected);
  });

  test('leaves a page without a main part as it is', () => {
    expect(withMark('<body>x', 'یادداشت')).toBe('<body>x');
  });
});

describe('a page put away', () => {
  const NOON = Date.UTC(2026, 10, 22, 8, 30);

  test('says when it was kept, by the clock of Tehran', async () => {
    const kept = toKept(new Response('<main>متن', { headers: HTML }), NOON);
    const shown = await (await toShown(kept)).text();
    expect(shown).toContain('یکشنبه ۱ آذر ۱۴۰۵ ساعت ۱۲:۰۰');
    expect(shown).toMatch(/متن$/u);
  });

  test('says less where the moment is not known', async () => {
    const shown = await (await toShown(new Response('<main>متن', { headers: HTML }))).text();
    expect(shown).toContain('آفلاین');
    expect(shown).not.toMatch(/ساعت|NaN|undefined/u);
  });

  test('is no longer compressed', () => {
    const headers = { ...HTML, 'content-encoding': 'gzip', 'content-length': '3' };
    const kept = toKept(new Response('متن', { headers }), NOON);
    expect([...kept.headers.keys()].sort()).toEqual(['content-type', 'x-peyk-kept']);
  });
});

test.each([
  ['a page', 200, 'text/html; charset=utf-8', true],
  ['a page that is not there', 404, 'text/html', false],
  ['an error', 500, 'text/html', false],
  ['a part', 206, 'text/html', false],
  ['data', 200, 'application/json', false],
])('isWholePage: %s', (_, status, type, expected) => {
  const response = new Response('x', { status, headers: { 'content-type': type } });
  expect(isWholePage(response)).toBe(expected);
});
