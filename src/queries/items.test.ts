import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { itemFile, openContent, type Written } from '../../testkit/newsroom/open-content.ts';
import { getAliases } from './aliases.ts';
import { getDataMonth, getItemRecords } from './data.ts';
import { getItemStory, getItemView } from './item.ts';
import { getSeriesIndexView, getSeriesStates, getSeriesView } from './series.ts';
import { getSiteFrame } from './site.ts';
import { getStandingPageView } from './standing-pages.ts';

const LONG = 'این متن بسیار بلند است و در کوتاه‌شده‌اش هیچ واژه‌ای از میان بریده نمی‌شود. '.repeat(
  9,
);

const ITEMS: Written[] = [
  { code: 1, at: '1405-08-01 08:00', front: 'tags: [آب, برق]' },
  { code: 2, at: '1405-08-02 08:00', front: 'tags: [آب]', section: 'art' },
  {
    code: 3,
    at: '1405-08-03 08:00',
    front: [
      'series: { id: council, number: 1 }',
      'event: { date: 1405-08-02, place: تالار, attendees: [بخشدار], decisions: [راه ساخته شود, { text: پل بسته شود, doneIn: 5 }, { text: آب بیاید, doneIn: 9 }] }',
    ].join('\n'),
  },
  { code: 4, at: '1405-08-10 08:00', front: 'series: { id: council, number: 3 }' },
  {
    code: 5,
    at: '1405-08-20 08:00',
    front: [
      'kicker: روتیتر\nsubtitle: زیرتیتر\nlead: لید خبر.\ndateline: پیک\ncorrection: نام درست شد.',
      'updatedAt: 1405-08-21 09:00',
      'tags: [برق, ‏آب]',
      'image: { src: ../media/small.jpg, alt: تصویر, credit: عکاس }',
      'gallery: [{ src: ../media/small.jpg, alt: دیگر }]',
      'source: { name: ایرنا, url: https://example.com/ }',
      'aliases: [/old/5.html, /older/]',
    ].join('\n'),
    body: 'متن *کج*.',
  },
  { code: 6, at: '1405-08-21 08:00', front: 'series: { id: council, number: 2 }', body: LONG },
  {
    code: 7,
    at: '1405-08-22 08:00',
    front: 'series: { id: review, number: 1 }',
    body: '![](/media/small.jpg)',
  },
  { code: 8, at: '1405-08-23 08:00', front: 'draft: true\naliases: [/hidden/]' },
  { code: 9, at: '1405-12-01 08:00', front: 'series: { id: review, number: 2 }' },
];

let remove: () => Promise<void>;
beforeAll(async () => {
  remove = await openContent(
    [
      ['site.yml', 'name: پیک\npublisher: { name: استانداری }\n'],
      ['sections.yml', '- { id: ict, title: فناوری }\n- { id: art, title: هنر }\n'],
      [
        'series.yml',
        '- { id: council, title: شورا, description: شرح }\n- { id: review, title: بازبینی }\n- { id: never, title: نانهاده }\n',
      ],
      ['pages/about.md', '---\ntitle: درباره\ndescription: شرح\n---\n\nمتن.\n'],
      ...ITEMS.map(itemFile),
    ],
    '2026-11-22T12:00:00+03:30', // 1 Azar 1405
  );
});
afterAll(() => remove());

const codes = (items: readonly { code: string }[]): number[] =>
  items.map(({ code }) => Number(code));

describe('an item', () => {
  test('shows all that its editor wrote', async () => {
    expect(await getItemView('5')).toMatchObject({
      url: '/news/5/',
      title: 'خبر 5',
      kicker: 'روتیتر',
      subtitle: 'زیرتیتر',
      lead: 'لید خبر.',
      dateline: 'پیک',
      correction: 'نام درست شد.',
      publishedAt: Date.parse('2026-11-11T08:00:00+03:30'),
      updatedAt: Date.parse('2026-11-12T09:00:00+03:30'),
      section: { id: 'ict', url: '/sections/ict/', title: 'فناوری' },
      tags: [
        { url: '/tags/برق/', title: 'برق' },
        { url: '/tags/آب/', title: 'آب' },
      ],
      picture: { src: 'small.jpg', alt: 'تصویر', credit: 'عکاس' },
      gallery: [{ alt: 'دیگر' }],
      source: { name: 'ایرنا', url: 'https://example.com/' },
      state: 'published',
    });
  });

  test('has nothing for what its editor left out', async () => {
    const view = await getItemView('1');
    for (const name of ['kicker', 'lead', 'picture', 'meeting', 'source', 'updatedAt', 'history'])
      expect(view).not.toHaveProperty(name);
  });

  test.each([
    ['its lead', '5', /^لید خبر\.$/u],
    ['the start of its body, cut between words', '6', /^این متن .{90,156}…$/u],
    ['its title, where there is neither', '7', /^خبر 7$/u],
  ])('is described by %s', async (_, code, description) => {
    const told = (await getItemView(code)).description;
    expect(told).toMatch(description);
    expect(told.length).toBeLessThanOrEqual(161);
  });

  test.each([
    ['1', undefined, '/news/2/'],
    ['5', '/news/4/', '/news/6/'],
    ['7', '/news/6/', undefined],
  ])('%s stands between its neighbours in time, a draft being none', async (code, older, newer) => {
    const view = await getItemView(code);
    expect([view.older?.url, view.newer?.url]).toEqual([older, newer]);
  });

  test.each([
    // Two tags shared, then one; then its section and the rest, the newer first.
    ['5', [1, 2, 4, 3]],
    ['2', [1]],
    ['1', []],
    // Its own series is shown apart.
    ['6', [5, 1, 2]],
  ])('%s names older items only, the nearest in matter first', async (code, expected) => {
    expect(codes((await getItemView(code)).related)).toEqual(expected);
  });

  test.each([
    ['a photo', '5', undefined],
    ['no picture', '6', true],
  ])('with %s has a card of its own or needs none', async (_, code, ownCard) => {
    expect((await getItemView(code)).ownCard).toBe(ownCard);
  });

  test.each([['8'], ['9'], ['77']])('%s that is not published has no page', async (code) => {
    await expect(getItemView(code)).rejects.toThrow(code);
    await expect(getItemStory(code)).rejects.toThrow(code);
  });
});

describe('a series', () => {
  test.each([
    ['3', 1, undefined, 2],
    ['6', 2, 1, 3],
    ['4', 3, 2, undefined],
  ])('puts meeting %s by its number, not by its day', async (code, number, previous, next) => {
    const { seriesPosition } = await getItemView(code);
    expect(seriesPosition).toMatchObject({
      number,
      series: { url: '/series/council/', title: 'شورا' },
    });
    expect([seriesPosition?.previous?.number, seriesPosition?.next?.number]).toEqual([
      previous,
      next,
    ]);
  });

  test('shows its meetings, the last number first, and what was decided, open or done', async () => {
    const { series, meetings, openDecisions, doneDecisions } = await getSeriesView('council');
    expect(series).toEqual({ url: '/series/council/', title: 'شورا', description: 'شرح' });
    expect(meetings.map(({ number }) => number)).toEqual([3, 2, 1]);
    // What a draft or a later item tells is not done yet.
    expect(openDecisions.map(({ text }) => text)).toEqual(['راه ساخته شود', 'آب بیاید']);
    expect(doneDecisions).toMatchObject([
      { text: 'پل بسته شود', doneIn: { url: '/news/5/' }, meeting: { number: 1 } },
    ]);
  });

  test('that never met is there, and empty, but not on the front page', async () => {
    expect(await getSeriesView('never')).toMatchObject({ meetings: [], openDecisions: [] });
    const states = await getSeriesStates();
    expect(states.map(({ series, latest, open }) => [series.title, latest.number, open])).toEqual([
      ['بازبینی', 1, 0],
      ['شورا', 3, 2],
    ]);
    const { series } = await getSeriesIndexView();
    expect(series.map(({ url, meetings, open }) => [url, meetings, open])).toEqual([
      ['/series/review/', 1, 0],
      ['/series/council/', 3, 2],
      ['/series/never/', 0, 0],
    ]);
  });
});

describe('open data', () => {
  test('tell of a month’s published items, the newest first, and of no draft', async () => {
    expect(codes((await getDataMonth(1405, 8)).items)).toEqual([7, 6, 5, 4, 3, 2, 1]);
    expect((await getDataMonth(1405, 12)).items).toEqual([]);
  });

  test('say all that an item’s file says, with Gregorian times and the body as written', async () => {
    const records = await getItemRecords(1405, 8);
    expect(records.find(({ code }) => code === '5')).toMatchObject({
      publishedAt: '2026-11-11T08:00:00+03:30',
      updatedAt: '2026-11-12T09:00:00+03:30',
      tags: ['برق', 'آب'],
      aliases: ['/old/5.html', '/older/'],
      format: 'md',
      body: expect.stringContaining('متن *کج*.') as string,
    });
    expect(records.find(({ code }) => code === '3')?.event?.date).toBe('2026-10-24');
    expect(records.find(({ code }) => code === '1')).not.toHaveProperty('kicker');
  });
});

test('old addresses lead to their items, those of drafts nowhere', async () => {
  expect([...(await getAliases())]).toEqual([
    ['old/5.html', '/news/5/'],
    ['older/index.html', '/news/5/'],
  ]);
});

test('every page names the sections and standing pages, and what was not written has its default', async () => {
  expect(await getSiteFrame()).toMatchObject({
    name: 'پیک',
    publisher: { name: 'استانداری', kind: 'news' },
    offline: true,
    social: [],
    sections: [{ title: 'فناوری' }, { title: 'هنر' }],
    pages: [{ url: '/about/', title: 'درباره' }],
  });
  expect(await getStandingPageView('about')).toMatchObject({ title: 'درباره', description: 'شرح' });
  await expect(getStandingPageView('nowhere')).rejects.toThrow('nowhere');
});
