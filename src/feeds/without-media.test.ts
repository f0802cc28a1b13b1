import { fromHtml } from 'hast-util-from-html';
import { expect, test } from 'vitest';
import { toHtml } from './portable-html.ts';
import { withoutMedia } from './without-media.ts';

test.each([
  ['<p>متن<img src="/a.jpg" alt="ب"></p>', '<p>متن</p>'],
  [
    '<figure><img src="/a.jpg"><figcaption>شرح</figcaption></figure>',
    '<figure><figcaption>شرح</figcaption></figure>',
  ],
  [
    '<figure><picture><source srcset="/a.avif"><img src="/a.jpg"></picture></figure><p>پس</p>',
    '<p>پس</p>',
  ],
  [
    '<ul><li><figure><a href="/a.jpg"><img src="/a.jpg"></a><figcaption>شرح</figcaption></figure></li><li><a href="/b.jpg"><img src="/b.jpg"></a></li></ul>',
    '<ul><li><figure><figcaption>شرح</figcaption></figure></li></ul>',
  ],
  ['<video src="/a.mp4"><a href="/a.mp4">ویدئو</a></video>', ''],
  [
    '<p><a href="https://news.example/">پیوند</a></p>',
    '<p><a href="https://news.example/">پیوند</a></p>',
  ],
])('%s', (html, expected) => {
  expect(toHtml(withoutMedia(fromHtml(html, { fragment: true })))).toBe(expected);
});
