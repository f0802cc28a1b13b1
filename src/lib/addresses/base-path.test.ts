import { describe, expect, test } from 'vitest';
import { absoluteUrl, basePathOf, pathInSite } from './base-path.ts';

const HOST = 'https://x.example';

test.each([
  [HOST, ''],
  [`${HOST}/`, ''],
  [`${HOST}/news`, '/news'],
  [`${HOST}/news/`, '/news'],
  [`${HOST}/a/b/`, '/a/b'],
  [`${HOST}/اخبار`, '/%D8%A7%D8%AE%D8%A8%D8%A7%D8%B1'],
])('the base path of %s is «%s»', (siteUrl, base) => {
  expect(basePathOf(siteUrl)).toBe(base);
});

test.each([
  ['/', HOST, `${HOST}/`],
  ['/', `${HOST}/news`, `${HOST}/news/`],
  ['/news/1/', `${HOST}/news/`, `${HOST}/news/news/1/`],
  ['/tags/جلسه/', HOST, `${HOST}/tags/%D8%AC%D9%84%D8%B3%D9%87/`],
  ['https://other.example/a', `${HOST}/news`, 'https://other.example/a'],
])('%s of %s is %s', (address, siteUrl, whole) => {
  expect(absoluteUrl(address, siteUrl)).toBe(whole);
});

describe('what of an address stands below the site', () => {
  test.each([
    [`${HOST}/tags/`, HOST, '/tags/'],
    [`${HOST}/news/tags/`, `${HOST}/news`, '/tags/'],
    [`${HOST}/news`, `${HOST}/news/`, '/'],
    [`${HOST}/newspaper/`, `${HOST}/news`, undefined],
    [`${HOST}/`, `${HOST}/news`, undefined],
    ['https://other.example/news/', `${HOST}/news`, undefined],
  ])('%s in %s: %s', (address, siteUrl, path) => {
    expect(pathInSite(new URL(address), siteUrl)).toBe(path);
  });
});
