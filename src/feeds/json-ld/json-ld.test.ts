import { describe, expect, test } from 'vitest';
import { jsonLdFaults } from '../../../testkit/machines/json-ld-rules.ts';
import { toAbsolute } from '../../queries/urls.ts';
import type { ItemView, SiteFrame } from '../../queries/types.ts';
import { toBreadcrumbs } from './breadcrumbs.ts';
import { toNewsArticle } from './news-article.ts';
import { toJsonLd } from './node.ts';
import { toProfilePage } from './person.ts';
import { toPublisher } from './publisher.ts';
import { toWebSite } from './web-site.ts';

const absolute = toAbsolute('https://news.example');
const NOTHING = {
  ...{ social: [], look: '', menu: [], footer: [], sections: [], pages: [] },
  sign: {},
};
const FRAME: SiteFrame = {
  ...NOTHING,
  offline: true,
  name: 'پیک',
  social: [{ name: 'ایتا', url: 'https://eitaa.com/پیک' }],
  publisher: {
    name: 'استانداری',
    kind: 'government',
    phone: '+98',
    email: 'a@b.ir',
    address: 'شهر',
  },
};
const PUBLISHER = toPublisher(FRAME, absolute);
const ITEM: ItemView = {
  code: '14030724093215',
  url: '/news/14030724093215/',
  title: 'جلسهٔ هفتم </script><script>alert(1)</script>',
  subtitle: 'زیرتیتر',
  dateline: 'آی‌تی‌من',
  description: 'چکیده',
  publishedAt: Date.parse('2024-10-15T09:32:15+03:30'),
  updatedAt: Date.parse('2024-10-16T08:00:00+03:30'),
  correction: 'نام درست شد.',
  section: { id: 'ict', url: '/sections/ict/', title: 'ارتباطات' },
  tags: [{ url: '/tags/پیام-رسان/', title: 'پیام‌رسان' }],
  gallery: [],
  meeting: {
    date: { year: 1403, month: 7, day: 24 },
    place: 'استانداری',
    attendees: ['بخشدار'],
    decisions: [],
  },
  seriesPosition: { series: { url: '/series/a/', title: 'ارزیابی' }, number: 7 },
  source: { name: 'ایسنا', url: 'https://isna.ir/news/1/سرخط-خبر' },
  state: 'published',
  related: [],
  version: 'x',
};
const SARA = { url: '/people/sara/', title: 'سارا' };
const IMAGES = ['https://news.example/media/a-wide.jpg'];
const articleOf = (item: ItemView) =>
  toNewsArticle(
    item,
    { publisher: PUBLISHER, images: IMAGES, licenceUrl: 'https://پیک.example/پروانه' },
    absolute,
  );

describe('what the site says in JSON-LD', () => {
  const bare: SiteFrame = { ...NOTHING, name: 'پیک', offline: true };
  test.each([
    ['an item with everything', articleOf(ITEM)],
    ['a site and its publisher', toWebSite({ ...FRAME, description: 'خبر' }, PUBLISHER, absolute)],
    ['a site of nobody', toWebSite(bare, toPublisher(bare, absolute), absolute)],
    [
      'the way to a tag',
      toBreadcrumbs([{ url: '/tags/پیام-رسان/', title: 'پیام‌رسان' }], absolute),
    ],
    [
      'an item and those who made it',
      articleOf({
        ...ITEM,
        byline: { authors: [SARA], photographers: [SARA], translators: [SARA] },
      }),
    ],
    [
      'the page of a person',
      toProfilePage(
        {
          person: {
            ...SARA,
            id: 'sara',
            post: 'خبرنگار',
            description: 'متن',
            links: [{ url: 'https://sara.example/', title: 'وبگاه' }],
          },
        },
        { publisher: PUBLISHER, image: IMAGES[0] },
        absolute,
      ),
    ],
  ])('fits schema.org: %s', (_, node) => {
    expect(jsonLdFaults(toJsonLd([node]))).toEqual([]);
  });

  test('cannot end the script it stands in', () => {
    expect(toJsonLd([articleOf(ITEM)])).not.toContain('<');
    expect(JSON.parse(toJsonLd([articleOf(ITEM)]))).toMatchObject({
      '@graph': [{ headline: 'جلسهٔ هفتم </script><script>alert(1)</script>' }],
    });
  });

  test('holds Gregorian days with Tehran’s offset', () => {
    expect(articleOf(ITEM)).toMatchObject({
      datePublished: '2024-10-15T09:32:15+03:30',
      dateModified: '2024-10-16T08:00:00+03:30',
      about: { '@type': 'Event', startDate: '2024-10-15' },
    });
    expect(toJsonLd([articleOf(ITEM)])).not.toMatch(/"1[34]\d\d-/u);
  });

  test('calls an item changed when it was published, until it is updated', () => {
    const { updatedAt: _, ...item } = ITEM;
    expect(articleOf(item)['dateModified']).toBe('2024-10-15T09:32:15+03:30');
  });

  test('tells of no event without a day', () => {
    expect(
      articleOf({ ...ITEM, meeting: { attendees: [], decisions: [] } })['about'],
    ).toBeUndefined();
  });

  test('cuts a headline after a whole word', () => {
    const headline = String(
      articleOf({ ...ITEM, title: 'واژهٔ بلند '.repeat(30).trim() })['headline'],
    );
    expect(headline.length).toBeLessThanOrEqual(110);
    expect(headline).toMatch(/(?:واژهٔ|بلند)…$/u);
  });
});

describe('the rules themselves', () => {
  const faultsOf = (node: object) =>
    jsonLdFaults(JSON.stringify({ '@context': 'https://schema.org', '@graph': [node] }));
  test.each([
    ['an unknown type', { '@type': 'News' }],
    ['a property of another type', { '@type': 'Person', headline: 'x' }],
    ['a Jalali day', { '@type': 'Event', name: 'x', startDate: '1403-07-24' }],
    ['a bare address', { '@type': 'Person', url: '/news/1/' }],
    ['a value of a wrong type', { '@type': 'Person', potentialAction: { '@type': 'Person' } }],
    ['a lack', { '@type': 'NewsArticle', headline: 'x' }],
  ])('find %s', (_, node) => {
    expect(faultsOf(node).length).toBeGreaterThan(0);
  });
});
