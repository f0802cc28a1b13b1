import { expect, test } from 'vitest';

import { toAtom } from '../../src/feeds/atom.ts';
import { toJsonFeed } from '../../src/feeds/json-feed.ts';
import { toJsonLd } from '../../src/feeds/json-ld/node.ts';
import { toRss } from '../../src/feeds/rss.ts';
import { toSitemap } from '../../src/feeds/sitemap.ts';
import { FULL_FEED } from '../../src/feeds/testing.ts';
import { lookAt } from '../../testkit/machines/machine-faults.ts';

const TEXTS: Record<string, string> = {
  'feed.xml': toRss(FULL_FEED),
  'feed.atom': toAtom(FULL_FEED),
  'feed.json': toJsonFeed(FULL_FEED),
  'sitemap-1400-08.xml': toSitemap(
    [{ url: '/news/1/', changedAt: Date.parse('2021-11-06T09:32:00+03:30') }],
    (url) => `https://news.example${url}`,
  ),
  'news/1/index.html': `<time datetime="2021-11-06T09:32:00+03:30">دیروز</time>
    <meta property="article:published_time" content="2021-11-06T09:32:00+03:30">
    <script type="application/ld+json">${toJsonLd([
      {
        '@type': 'Event',
        name: 'جلسهٔ 1400',
        startDate: '2021-11-06',
        organizer: { '@type': 'Person', name: 'بخشدار' },
      },
    ])}</script>`,
};
const faultsOf = (file: string, text: string): string[] =>
  lookAt(file, text).flatMap(({ faults }) => faults);

test.each(Object.entries(TEXTS))('finds nothing in a sound %s', (file, text) => {
  expect(faultsOf(file, text)).toEqual([]);
});

test.each([
  ['feed.xml', '<guid ', '<gid '],
  ['feed.xml', '<pubDate>Sat, 06 Nov 2021', '<pubDate>Sat, 15 Aban 1400'],
  ['feed.xml', '</item>', '<category/></item>'],
  ['feed.xml', 'length="1234"', 'length="0"'],
  ['feed.xml', 'rel="self"', 'rel="me"'],
  ['feed.xml', 'news/1/</guid>', 'news/277495/</guid>'],
  ['feed.atom', '<id>', '<id>خبر '],
  ['feed.atom', '<updated>2021', '<updated>1400'],
  ['feed.atom', '<author>', '<writer/><author>'],
  ['feed.atom', 'hreflang="fa"', 'hreflang="\u200efa"'],
  ['feed.json', '"tags":', '"tag":'],
  ['feed.json', '"date_published":"2021-11-06T', '"date_published":"2021-11-06 '],
  ['sitemap-1400-08.xml', '<lastmod>2021-11-06', '<lastmod>1400-08-15'],
  ['sitemap-1400-08.xml', 'https://news.example', ''],
  ['sitemap-1400-08.xml', '</url>', '<changefreq>now</changefreq></url>'],
  ['news/1/index.html', 'datetime="2021-11-06', 'datetime="1400-08-15'],
  ['news/1/index.html', 'content="2021-11-06', 'content="1400-08-15'],
  ['news/1/index.html', '"startDate":"2021-11-06"', '"startDate":"1400-08-15"'],
  ['news/1/index.html', '"startDate"', '"datePublished"'],
  ['news/1/index.html', '"Person"', '"Place"'],
  ['news/1/index.html', '"Event"', '"Meeting"'],
  ['news/1/index.html', '<time ', '<time title="\u00a0" '],
])('tells what is wrong in %s with «%s» made «%s»', (file, sound, broken) => {
  const text = TEXTS[file]!;
  expect(text).toContain(sound);
  expect(faultsOf(file, text.replace(sound, broken))).not.toEqual([]);
});
