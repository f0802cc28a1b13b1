import { describe, expect, test } from 'vitest';
import { fixed, foundBy } from '../../../../../testkit/checker/rule-cases.ts';

/** All stand in an item of Tuesday 24 Mehr 1403. */
describe('weekday against date', () => {
  test.each([
    ['روز شنبه ۲۴ مهر ۱۴۰۳ بود', ['شنبه ۲۴ مهر ۱۴۰۳']],
    ['یکشنبه (۲۴ مهر) گفت', ['یکشنبه (۲۴ مهر']],
    ['پنج شنبه 22 بهمن', ['پنج شنبه 22 بهمن']],
    ['سه‌شنبه ۳۰ اسفند ماه ۱۴۰۳', ['سه‌شنبه ۳۰ اسفند ماه ۱۴۰۳']],
  ])('%s is told of', (text, found) => {
    expect(foundBy('wrong-weekday', text)).toEqual(found);
    expect(fixed(text)).toBe(text);
  });

  test.each([
    'سه‌شنبه ۲۴ مهر ۱۴۰۳',
    'سه شنبه، 24 مهرماه',
    'چهارشنبه ۱ فروردین ۱۴۰۳',
    'پنجشنبه ۳۰ اسفند ۱۴۰۳',
    'دوشنبه ۲۴ مهر سال گذشته',
    'روزهای شنبه ۲۴ نفر آمدند',
    '`شنبه ۲۴ مهر ۱۴۰۳`',
  ])('%s is right', (text) => {
    expect(foundBy('wrong-weekday', text)).toEqual([]);
  });
});

describe('days that are none', () => {
  test.each([
    ['در ۳۱ مهر ۱۴۰۳', ['۳۱ مهر ۱۴۰۳']],
    ['تا ۳۰ اسفند ۱۴۰۴', ['۳۰ اسفند ۱۴۰۴']],
    ['در 0 آبان', ['0 آبان']],
  ])('%s is told of', (text, found) => {
    expect(foundBy('no-such-date', text)).toEqual(found);
  });

  test.each(['۳۰ اسفند ۱۴۰۳', '۳۱ شهریور', 'شمارهٔ ۶۲، فروردین ۱۳۹۰', '۶۲ فروردین', '۱۵ آبان ۶۲'])(
    '%s is right',
    (text) => {
      expect(foundBy('no-such-date', text)).toEqual([]);
    },
  );
});

describe('«today» against the day of publication', () => {
  test.each([
    ['امروز (۱۴ مهر) گفت', ['امروز (۱۴ مهر']],
    ['دیروز ۲۴ آبان ۱۴۰۳', ['دیروز ۲۴ آبان ۱۴۰۳']],
  ])('%s is told of', (text, found) => {
    expect(foundBy('date-of-publication', text)).toEqual(found);
  });

  test.each([
    'امروز (۲۴ مهر) گفت',
    'امروز سه‌شنبه ۲۳ مهر',
    'دیروز ۲۳ مهر',
    'فردا ۲۵ مهر',
    'در ۱۴ مهر',
  ])('%s is right', (text) => {
    expect(foundBy('date-of-publication', text)).toEqual([]);
  });
});
