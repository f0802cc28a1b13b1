import { describe, expect, test } from 'vitest';
import { findSeries } from './find-series.ts';
import { splitPeople } from './split-people.ts';

describe('the series that a title tells', () => {
  test.each([
    ['هفتمین جلسه ارزیابی خدمات', 'جلسه ارزیابی خدمات', 7],
    ['جلسه هفتم شورای آب', 'جلسه شورای آب', 7],
    ['نشست شمارهٔ ۱۲ شورای آب', 'نشست شورای آب', 12],
    ['نشست شماره 12 شورای آب', 'نشست شورای آب', 12],
    ['بیست و یکمین نشست شورای آب', 'نشست شورای آب', 21],
    ['سی‌ودومین نشست شورای آب برگزار شد', 'نشست شورای آب', 32],
    ['دومین جلسه شورای آب با حضور استاندار', 'جلسه شورای آب', 2],
    ['جلسه ۲۱۹', 'جلسه', 219],
  ])('%s', (title, name, number) => {
    expect(findSeries(title)).toEqual({ name, number });
  });

  test.each([
    ['no number', 'جلسه شورای آب برگزار شد'],
    ['a year', 'جلسه ۱۴۰۳ شورای آب'],
    ['a day beside a meeting', 'اول آبان، جلسهٔ شورا'],
    ['a number of other things', 'دومین پل رودخانه باز شد'],
    ['nothing', ''],
  ])('is none where there is %s', (_, title) => {
    expect(findSeries(title)).toBeUndefined();
  });
});

describe('people of a list in prose', () => {
  test.each([
    ['names', 'مریم کاظمی، رضا نوری و زهرا امینی', ['مریم کاظمی', 'رضا نوری', 'زهرا امینی']],
    [
      'offices, of which one has «و» within',
      'مدیر راه و شهرسازی و بخشدار مرکزی، رئیس شورا',
      ['مدیر راه و شهرسازی', 'بخشدار مرکزی', 'رئیس شورا'],
    ],
    ['a comma before «و»', 'استاندار، و فرماندار', ['استاندار', 'فرماندار']],
    ['lines that were wrapped', 'استاندار،\n  فرماندار', ['استاندار', 'فرماندار']],
    ['one', 'استاندار', ['استاندار']],
    ['none', '', []],
  ])('%s', (_, list, people) => {
    expect(splitPeople(list)).toEqual(people);
  });
});
