import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { itemFile, openContent, type Written } from '../../testkit/newsroom/open-content.ts';
import {
  getArchiveDayView,
  getArchiveMonthView,
  getArchiveView,
  getArchiveYearView,
} from './archive.ts';
import { getFeedView } from './feed.ts';
import { getFrontView } from './front.ts';
import { getSectionMonthView, getSectionView } from './sections.ts';
import { getNewsSitemap, getSitemapIndex, getSitemapMonth, getSitemapPages } from './sitemap.ts';
import { getTagIndexView, getTagView, getTagYearView } from './tags.ts';

const PICTURE = 'image: { src: ../media/small.jpg, alt: تصویر }';

/** Forty items of one year and four of others, in three sections; the last section has none. */
const ITEMS: Written[] = [
  { code: 101, at: '1403-02-31 23:59', front: 'tags: [آب و هوا]', section: 'art' },
  { code: 102, at: '1403-03-01 00:00', front: 'tags: [‎Zoo, ۵ نکته]', section: 'art' },
  { code: 103, at: '1404-12-29 10:00', front: 'tags: [ژاله, «الف»]' },
  { code: 104, at: '1404-12-29 11:00', front: 'draft: true\ntags: [پنهان]' },
  ...Array.from({ length: 36 }, (_, nth) => ({
    code: 201 + nth,
    at: `1405-07-${String(Math.floor(nth / 2) + 1).padStart(2, '0')} ${nth % 2 ? '10' : '20'}:00`,
    section: nth % 3 ? 'ict' : 'art',
    front: 'tags: [اینترنت]',
  })),
  { code: 301, at: '1405-08-29 11:00', front: PICTURE },
  { code: 302, at: '1405-08-30 12:00', section: 'art' },
  { code: 303, at: '1405-08-30 13:00', front: 'lead: لید خبر.\nupdatedAt: 1405-09-01 09:00' },
  { code: 304, at: '1405-08-30 13:00', front: 'kicker: روتیتر\ntags: [‏اینترنت, آب]' },
  { code: 305, at: '1405-09-02 12:00', front: 'tags: [فردا]' },
];

let remove: () => Promise<void>;
beforeAll(async () => {
  remove = await openContent(
    [
      ['site.yml', 'name: پیک\ntagline: شعار\n'],
      [
        'sections.yml',
        '- { id: ict, title: فناوری }\n- { id: art, title: هنر, description: شرح هنر }\n- { id: empty, title: تهی }\n',
      ],
      ['series.yml', '[]\n'],
      ['pages/about.md', '---\ntitle: درباره\norder: 2\n---\n\nمتن.\n'],
      ['pages/zcontact.md', '---\ntitle: تماس\norder: 1\n---\n\nمتن.\n'],
      ...ITEMS.map(itemFile),
    ],
    '2026-11-22T12:00:00+03:30', // 1 Azar 1405
  );
});
afterAll(() => remove());

const codes = (items: readonly { code: string }[]): number[] =>
  items.map(({ code }) => Number(code));
/** The items of Mehr 1405, the newest first. */
const MEHR = ITEMS.slice(4, 40)
  .toSorted((a, b) => (a.at < b.at ? 1 : -1))
  .map(({ code }) => code);

describe('the front page', () => {
  test('leads with the newest of the last items that has a picture, and shows none twice but in the rail', async () => {
    const { lead, seconds, newest, blocks } = await getFrontView();
    expect(lead?.code).toBe('301');
    expect(codes(seconds)).toEqual([304, 303, 302, MEHR[0]]);
    expect(codes(newest)).toEqual([304, 303, 302, 301, ...MEHR.slice(0, 6)]);
    const shown = [...codes(seconds), 301, ...blocks.flatMap(({ items }) => codes(items))];
    expect(new Set(shown).size).toBe(shown.length);
  });

  test('has a block for each section that has items, in the order of the menu', async () => {
    const { blocks } = await getFrontView();
    expect(blocks.map(({ section, items }) => [section.title, items.length])).toEqual([
      ['فناوری', 5],
      ['هنر', 5],
    ]);
  });
});

describe('the page of a section', () => {
  test('shows its newest thirty and names its months', async () => {
    const { section, items, months } = await getSectionView('ict');
    expect(section).toMatchObject({ url: '/sections/ict/', title: 'فناوری' });
    const all = [304, 303, 301, ...MEHR.filter((code) => (code - 201) % 3), 103];
    expect(codes(items)).toEqual(all.slice(0, 30));
    expect(months.map(({ url, title, count }) => [url, title, count])).toEqual([
      ['/sections/ict/1405/08/', 'آبان ۱۴۰۵', 3],
      ['/sections/ict/1405/07/', 'مهر ۱۴۰۵', 24],
      ['/sections/ict/1404/12/', 'اسفند ۱۴۰۴', 1],
    ]);
  });

  test.each([
    ['art', 1403, 2, [101]],
    ['art', 1403, 3, [102]],
    ['art', 1405, 8, [302]],
    ['ict', 1403, 2, []],
    ['empty', 1405, 8, []],
  ])('of %s in %i/%i has the items of that month', async (id, year, month, expected) => {
    expect(codes((await getSectionMonthView(id, year, month)).items)).toEqual(expected);
  });

  test('that has no item is there, and empty', async () => {
    expect(await getSectionView('empty')).toMatchObject({ items: [], months: [] });
  });
});

describe('tags', () => {
  test('stand by their first letter in Persian order, what is no letter under #, none of a draft', async () => {
    const { groups } = await getTagIndexView();
    expect(groups.map(({ letter, tags }) => [letter, ...tags.map(({ title }) => title)])).toEqual([
      ['#', '«الف»', '۵ نکته'],
      ['ا', 'آب', 'آب و هوا', 'اینترنت'],
      ['ژ', 'ژاله'],
      ['Z', 'Zoo'],
    ]);
  });

  test('that are written in two ways are one, and have their newest thirty and their years', async () => {
    const { tag, items, years } = await getTagView('اینترنت');
    expect(tag).toEqual({ url: '/tags/اینترنت/', title: 'اینترنت' });
    expect(codes(items)).toEqual([304, ...MEHR].slice(0, 30));
    expect(years).toMatchObject([{ title: '۱۴۰۵', count: 37, url: '/tags/اینترنت/1405/' }]);
  });

  test.each([
    ['اینترنت', 1405, [304, ...MEHR]],
    ['آب-و-هوا', 1403, [101]],
    ['آب-و-هوا', 1405, []],
  ])('%s of %i', async (slug, year, expected) => {
    expect(codes((await getTagYearView(slug, year)).items)).toEqual(expected);
  });
});

describe('the archive', () => {
  test('has the years that have items, the newest first, in Persian digits', async () => {
    const { years } = await getArchiveView();
    expect(years.map(({ url, title }) => [url, title])).toEqual([
      ['/archive/1405/', '۱۴۰۵'],
      ['/archive/1404/', '۱۴۰۴'],
      ['/archive/1403/', '۱۴۰۳'],
    ]);
  });

  test('has all twelve months of a year, with what each holds', async () => {
    const { months } = await getArchiveYearView(1405);
    expect(months.map(({ count }) => count)).toEqual([0, 0, 0, 0, 0, 0, 36, 4, 0, 0, 0, 0]);
    expect(months[6]).toMatchObject({ url: '/archive/1405/07/', title: 'مهر ۱۴۰۵' });
  });

  test.each([
    ['a month of 31 days', 1403, 2, 31, 1],
    ['Mehr, of 30', 1405, 7, 30, 18],
    ['Esfand of a leap year', 1403, 12, 30, 0],
    ['Esfand of another', 1404, 12, 29, 1],
  ])(
    'has every day of %s, and leads to those with items',
    async (_, year, month, length, linked) => {
      const { days, itemsByDay } = await getArchiveMonthView(year, month);
      expect(days).toHaveLength(length);
      expect(days.filter(({ url }) => url)).toHaveLength(linked);
      expect(itemsByDay).toHaveLength(linked);
    },
  );

  test('files an item of the last minute under its own day, and of one moment the larger code first', async () => {
    expect(codes((await getArchiveDayView(1403, 2, 31)).items)).toEqual([101]);
    expect(codes((await getArchiveDayView(1403, 3, 1)).items)).toEqual([102]);
    expect(codes((await getArchiveDayView(1405, 8, 30)).items)).toEqual([304, 303, 302]);
    expect(codes((await getArchiveDayView(1405, 9, 2)).items)).toEqual([]);
  });

  test('knows the weekday of each date', async () => {
    const { days } = await getArchiveMonthView(1405, 8);
    // 1 Aban 1405 is a Friday, the seventh day of the week.
    expect(days.slice(0, 2).map(({ weekday }) => weekday)).toEqual([6, 0]);
  });
});

describe('a feed', () => {
  test('of the site has the newest thirty, and moves when one of them is changed', async () => {
    const { title, description, url, author, entries, updatedAt } = await getFeedView();
    expect({ title, description, url, author }).toEqual({
      title: 'پیک',
      description: 'شعار',
      url: '/',
      author: 'پیک',
    });
    expect(codes(entries)).toEqual([304, 303, 302, 301, ...MEHR].slice(0, 30));
    expect(updatedAt).toBe(Date.parse('2026-11-22T09:00:00+03:30'));
  });

  test('of a section says which', async () => {
    const feed = await getFeedView('art');
    expect(feed.title).toContain('هنر');
    expect(feed).toMatchObject({ description: 'شرح هنر', url: '/sections/art/' });
    expect(feed.urls.xml).toBe('/sections/art/feed.xml');
    expect(codes(feed.entries)[0]).toBe(302);
  });

  test('without items says of no moment that it changed', async () => {
    const feed = await getFeedView('empty');
    expect(feed.entries).toEqual([]);
    expect(feed).not.toHaveProperty('updatedAt');
  });
});

describe('sitemaps', () => {
  test('are one for the pages of no month and one for each month, with its newest change', async () => {
    const [pages, newest, ...older] = await getSitemapIndex();
    expect(pages).toEqual({ url: '/sitemap-pages.xml' });
    expect(newest).toEqual({
      url: '/sitemap-1405-08.xml',
      changedAt: Date.parse('2026-11-22T09:00:00+03:30'),
    });
    expect(older.map(({ url }) => url)).toEqual([
      '/sitemap-1405-07.xml',
      '/sitemap-1404-12.xml',
      '/sitemap-1403-03.xml',
      '/sitemap-1403-02.xml',
    ]);
  });

  test('of a month name its items and the lists of that month alone', async () => {
    expect((await getSitemapMonth(1403, 2)).map(({ url }) => url)).toEqual([
      '/news/101/',
      '/archive/1403/02/',
      '/archive/1403/02/31/',
      '/sections/art/1403/02/',
    ]);
  });

  test('of pages name what belongs to no month, standing pages in their order', async () => {
    const urls = (await getSitemapPages()).map(({ url }) => url);
    expect(urls).toEqual(
      expect.arrayContaining(['/', '/sections/empty/', '/archive/1404/', '/tags/']),
    );
    expect(urls.indexOf('/zcontact/')).toBe(urls.indexOf('/about/') - 1);
    expect(urls.filter((url) => url.startsWith('/news/'))).toEqual([]);
  });

  test('of news name the last 48 hours only', async () => {
    expect((await getNewsSitemap()).map(({ url }) => url)).toEqual([
      '/news/304/',
      '/news/303/',
      '/news/302/',
    ]);
  });
});
