import { gunzipSync } from 'node:zlib';

import { afterAll, describe, expect, test } from 'vitest';

import { buildSite } from '../../testkit/site/build-site.ts';
import { attribute, elements, select, selectOne, shownText } from '../../testkit/site/dom.ts';
import { Site } from '../support/site.ts';

// Whatever a shell says of development, a build publishes only what is published.
const built = await buildSite({
  content: 'tests/fixtures/seeds',
  env: { NODE_ENV: 'development', DEV: '1' },
});
afterAll(() => built.remove());
if (built.code !== 0) throw new Error(built.log);
const site = new Site(built.out);

const codesIn = (address: string) =>
  select(site.page(address), '[data-code]').map((entry) => attribute(entry, 'data-code'));

describe('a report of a visit', () => {
  const page = site.page('/news/277495/');
  const article = selectOne(page, 'article[data-code="277495"]');
  const part = (name: string) => selectOne(article, `[data-part="${name}"]`);

  test('has its kicker before its title', () => {
    const order = [...elements(article)];
    expect(order.indexOf(part('kicker'))).toBeLessThan(order.indexOf(selectOne(article, 'h1')));
    expect(shownText(part('kicker'))).toBe('وزیر ارتباطات در دیدار با مدیران پیام‌رسان‌های داخلی');
    expect(shownText(selectOne(article, 'h1'))).toBe(
      'کیفیت پیام‌رسان‌های داخلی در دو سه سال اخیر رشد قابل قبولی داشته است',
    );
  });

  test('tells its time in words, and in ISO 8601 with Tehran’s offset', () => {
    const times = select(article, 'time[datetime="2021-11-06T09:32:00+03:30"]').map(shownText);
    expect(times).toContain('شنبه ۱۵ آبان ۱۴۰۰ ساعت ۰۹:۳۲');
  });

  test('names who reports before the lead', () => {
    expect(shownText(part('dateline'))).toContain('آی‌تی‌من');
    expect(shownText(part('lead'))).toContain(
      'وزیر ارتباطات با مدیران پیام‌رسان‌های داخلی دیدار کرد.',
    );
    expect(shownText(article).indexOf('آی‌تی‌من')).toBeLessThan(
      shownText(article).indexOf('وزیر ارتباطات با مدیران'),
    );
  });

  test('tells its number', () => {
    expect(shownText(part('code'))).toContain('۲۷۷۴۹۵');
  });

  test('stands in its day, month, section and tag', () => {
    for (const list of [
      '/archive/1400/08/15/',
      '/archive/1400/08/',
      '/sections/ict/',
      '/sections/ict/1400/08/',
      '/tags/پیام-رسان/',
    ]) {
      expect(codesIn(list), list).toContain('277495');
    }
  });

  test('keeps its words apart where a line breaks, and shows no Markdown', () => {
    const [report, broken] = select(part('body'), 'p').map(shownText);
    expect(report).toMatch(
      /^مدیران پیام‌رسان‌ها \(ICT ۱۴۰۰\) گزارشی از کار خود دادند و «باور به توان داخلی» ?محور گفت‌وگو بود\.$/u,
    );
    expect(shownText(select(part('body'), 'strong')[0]!)).toBe('«باور به توان داخلی»');
    expect(broken).toBe(
      'سطری که در ستون هشتادم شکسته دنبالهٔ پررنگش در سطر دیگر است؛ پیوندی هم دارد.',
    );
  });
});

describe('a record of a meeting', () => {
  const article = selectOne(
    site.page('/news/14030724093215/'),
    'article[data-code="14030724093215"]',
  );

  test('tells its time to the minute and keeps the second for machines', () => {
    const times = select(article, 'time[datetime="2024-10-15T09:32:15+03:30"]').map(shownText);
    expect(times).toContain('سه‌شنبه ۲۴ مهر ۱۴۰۳ ساعت ۰۹:۳۲');
  });

  test('tells where it was held, who was there and what was decided', () => {
    const text = shownText(article);
    for (const fact of [
      'دفتر مدیریت فناوری اطلاعات استانداری',
      'بخشدار تیکمه‌داش',
      'جلسه‌ای ویدئوکنفرانسی برای جمع‌بندی موضوع برگزار شود.',
      'هفتمین',
    ]) {
      expect(text).toContain(fact);
    }
  });

  test('stands in its day and its series', () => {
    expect(codesIn('/archive/1403/07/24/')).toEqual(['14030724093215']);
    expect(codesIn('/series/district-review/')).toEqual(['14030724093215']);
  });
});

describe('what is not published yet', async () => {
  // The desk's program is the same for every newsroom; it knows these words, not the items.
  const files = (await site.files()).filter((file) => !file.startsWith('admin/desk/'));
  const texts = files.map((file) => {
    const bytes = site.read(`/${file.split('/').map(encodeURIComponent).join('/')}`);
    const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
    return { file, text: (packed ? gunzipSync(bytes) : bytes).toString('utf8') };
  });

  test.each([
    ['a draft', '990001', ['گلابتون', 'پنهان']],
    ['tomorrow’s item', '990002', ['زرنگار', 'فردا']],
  ])('is nowhere: %s', (_, code, words) => {
    const traces = texts.filter(
      ({ file, text }) =>
        [code, ...words].some((trace) => file.includes(trace)) ||
        // A number alone may stand in a digest by chance.
        words.some((word) => text.includes(word)) ||
        text.includes(`/news/${code}`),
    );
    expect(traces.map(({ file }) => file)).toEqual([]);
  });

  test('has no page either that lists it for editors, as a preview has', () => {
    expect(texts.filter(({ file, text }) => `${file} ${text}`.includes('~overview'))).toEqual([]);
  });

  test('leaves what is published there', () => {
    expect(texts.filter(({ text }) => text.includes('/news/277495')).length).toBeGreaterThan(3);
  });
});
