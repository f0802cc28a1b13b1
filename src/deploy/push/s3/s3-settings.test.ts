import { expect, test } from 'vitest';
import { objectUrl } from './s3-settings.ts';

const STORE = {
  bucket: 'news',
  region: 'x',
  prefix: '',
  conditions: true,
  keyId: 'k',
  secret: 's',
};

test.each([
  [true, 'https://s3.example.ir', 'a/b.html', 'https://s3.example.ir/news/a/b.html'],
  [false, 'https://s3.example.ir', 'a/b.html', 'https://news.s3.example.ir/a/b.html'],
  [false, 'https://s3.example.ir:9000/', '', 'https://news.s3.example.ir:9000/'],
  [true, 'http://127.0.0.1:9000', '', 'http://127.0.0.1:9000/news'],
  [true, 'https://example.ir/store/', 'a.html', 'https://example.ir/store/news/a.html'],
  [false, 'https://example.ir/store/', 'a.html', 'https://news.example.ir/store/a.html'],
  [
    false,
    'https://s3.example.ir',
    "tags/آب (۱)/it's.html",
    'https://news.s3.example.ir/tags/%D8%A2%D8%A8%20%28%DB%B1%29/it%27s.html',
  ],
])('a bucket in the path: %s, at %s: «%s» is at %s', (pathStyle, endpoint, key, url) => {
  expect(objectUrl({ ...STORE, endpoint, pathStyle }, key)).toBe(url);
});
