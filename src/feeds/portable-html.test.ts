import { fromHtml } from 'hast-util-from-html';
import { describe, expect, test } from 'vitest';
import { toHtml, toPortable } from './portable-html.ts';

const BASE = 'https://news.example/news/12/';
const FROM = { url: BASE, siteUrl: 'https://news.example' };
const portable = (html: string): string =>
  toHtml(toPortable(fromHtml(html, { fragment: true }), FROM));

describe('toPortable', () => {
  test.each([
    ['a site address', '<a href="/news/7/">x</a>', '<a href="https://news.example/news/7/">x</a>'],
    ['a fragment', '<a href="#body-fn-1">۱</a>', `<a href="${BASE}#body-fn-1">۱</a>`],
    ['a Persian address', '<a href="/tags/پیام/">x</a>', /https:\/\/news\.example\/tags\/%D9%BE/u],
    ['another site', '<a href="https://a.ir/b">x</a>', '<a href="https://a.ir/b">x</a>'],
    ['mail', '<a href="mailto:a@b.ir">x</a>', '<a href="mailto:a@b.ir">x</a>'],
    ['an address that is none', '<a href="http://[">x</a>', '<a href="http://[">x</a>'],
    ['looks', '<p class="lead" id="x" style="color:red" data-part="body">م</p>', '<p>م</p>'],
    ['direction and language', '<p dir="ltr" lang="en">a</p>', '<p dir="ltr" lang="en">a</p>'],
    [
      'a picture in many sizes',
      '<picture><source srcset="/media/a.avif 320w"><img src="/media/a.webp" alt="پل" srcset="/media/b 1w"></picture>',
      '<img src="https://news.example/media/a.webp" alt="پل">',
    ],
    [
      'a film',
      '<video src="/media/a.mp4" poster="/media/a.webp" controls></video>',
      '<video src="https://news.example/media/a.mp4" poster="https://news.example/media/a.webp" controls></video>',
    ],
    [
      'scripts, styles and comments',
      '<p>الف</p><script>x()</script><style>a{}</style><!-- c --><p>ب</p>',
      '<p>الف</p><p>ب</p>',
    ],
    ['text that looks like markup', '<p>&lt;a href="/x"&gt;</p>', '<p>&#x3C;a href="/x"></p>'],
  ])('%s', (_, html, expected) => {
    if (typeof expected === 'string') expect(portable(html)).toBe(expected);
    else expect(portable(html)).toMatch(expected);
  });

  test('two in a row that go leave what stands between them', () => {
    expect(portable('<style></style><style></style>م<!--x--><!--y-->ن')).toBe('من');
  });
});
