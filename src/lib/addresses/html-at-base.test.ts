import fc from 'fast-check';
import { parse, serialize } from 'parse5';
import { describe, expect, test } from 'vitest';
import { htmlAtBase, styleAtBase } from './html-at-base.ts';

describe('htmlAtBase', () => {
  test.each([
    ['a link', '<a href="/tags/">', '<a href="/news/tags/">'],
    ['the front page', '<a href="/">', '<a href="/news/">'],
    ['an address that begins as the base does', '<a href="/news/1/">', '<a href="/news/news/1/">'],
    ['single quotes', "<a href='/tags/'>", "<a href='/news/tags/'>"],
    ['no quotes', '<a class=x href=/tags/>', '<a class=x href=/news/tags/>'],
    ['a form', '<form action="/_/comments">', '<form action="/news/_/comments">'],
    ['a button', '<button formaction="/_/x">', '<button formaction="/news/_/x">'],
    ['what a script asks', '<a data-options="/_/x">', '<a data-options="/news/_/x">'],
    [
      'what a script shows',
      '<most-read data-from="/_/most.html" data-style="/most.css">',
      '<most-read data-from="/news/_/most.html" data-style="/news/most.css">',
    ],
    ['a picture', '<img alt="/" src="/media/a.jpg">', '<img alt="/" src="/news/media/a.jpg">'],
    [
      'its widths',
      '<source srcset="/media/a.avif 320w, /media/b.avif 640w">',
      '<source srcset="/news/media/a.avif 320w, /news/media/b.avif 640w">',
    ],
    [
      'a redirect',
      '<meta http-equiv="refresh" content="0; url=/news/1/">',
      '<meta http-equiv="refresh" content="0; url=/news/news/1/">',
    ],
    [
      'letters of a style sheet',
      '<style>a{src:url(/_astro/a.woff2)}b{src:url("/c")}</style>',
      '<style>a{src:url(/news/_astro/a.woff2)}b{src:url("/news/c")}</style>',
    ],
  ])('leads %s below the base', (_, html, below) => {
    expect(htmlAtBase(html, '/news')).toBe(below);
  });

  test.each([
    '<a href="//other.example/">',
    '<a href="/\\other.example/">',
    '<a href="https://other.example/">',
    '<a href="#part">',
    '<a href="">',
    '<a title="/tags/" data-code="/1/">',
    '<p>href="/tags/"</p>',
    '<script>"<a href=\'/tags/\'>"</script>',
    '<title><a href="/tags/"></title>',
    '<textarea><a href="/tags/"></textarea>',
    '<style>/*<a href="/tags/">*/</style>',
    '<!-- <a href="/tags/"> -->',
    '<meta name="description" content="0; url=/news/1/">',
    '<style>a{b:url(//other.example/)}</style>',
  ])('leaves %s', (html) => {
    expect(htmlAtBase(html, '/news')).toBe(html);
  });

  test('changes nothing where there is no base', () => {
    expect(htmlAtBase('<a href="/tags/">', '')).toBe('<a href="/tags/">');
  });

  const attribute = fc.record({
    name: fc.constantFrom('href', 'src', 'action', 'title', 'data-code'),
    value: fc.stringMatching(/^[/a-z"'<>&\\ \n،س‌]{0,12}$/u),
  });
  const escape = (value: string): string =>
    value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

  test('is the page whose every rooted address has the base, as a parser reads it', () => {
    fc.assert(
      fc.property(fc.array(attribute, { maxLength: 6 }), (attributes) => {
        const page = (base: string): string =>
          attributes
            .map(({ name, value }) => {
              const rooted = /^\/(?![/\\])/u.test(value) && /^(?:href|src|action)$/u.test(name);
              return `<a ${name}="${escape(rooted ? base + value : value)}">س</a>`;
            })
            .join('');
        expect(serialize(parse(htmlAtBase(page(''), '/b')))).toBe(serialize(parse(page('/b'))));
      }),
    );
  });
});

test('styleAtBase leaves what has another host', () => {
  expect(styleAtBase("a{b:url('/c') url(d) url(https://e/f)}", '/n')).toBe(
    "a{b:url('/n/c') url(d) url(https://e/f)}",
  );
});
