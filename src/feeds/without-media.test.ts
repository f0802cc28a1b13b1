import { expect, test } from 'vitest';
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
  ['<video src="/a.mp4"><a href="/a.mp4">ویدئو</a></video>', ''],
  [
    '<p><a href="https://news.example/">پیوند</a></p>',
    '<p><a href="https://news.example/">پیوند</a></p>',
  ],
])('%s', (html, expected) => {
  expect(withoutMedia(html)).toBe(expected);
});
