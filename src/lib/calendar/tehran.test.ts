import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gregorianToJalali, type JalaliDate } from './jalali.ts';
import { parseDate } from './parse.ts';
import {
  fromTehran,
  tehranDayRange,
  tehranOffsetMinutes,
  toTehran,
  toTehranIso,
  type TimeOfDay,
} from './tehran.ts';

const HOUR = 3_600_000;
const day = (year: number, month: number, dayOfMonth: number): JalaliDate => ({
  year,
  month,
  day: dayOfMonth,
});
const utc = (iso: string) => Date.parse(iso);
/** Instants of the Jalali years 1300–1450. */
const instants = () => fc.integer({ min: utc('1921-03-21'), max: utc('2072-03-19') });

test.each([
  ['2021-07-01T00:00:00Z', 270],
  ['2022-07-01T00:00:00Z', 270],
  ['2023-07-01T00:00:00Z', 210],
  ['2021-11-06T06:02:00Z', 210],
  ['2007-07-01T00:00:00Z', 210],
  ['2006-07-01T00:00:00Z', 210],
  ['2008-07-01T00:00:00Z', 270],
  ['2021-03-21T20:29:59Z', 210],
  ['2021-03-21T20:30:00Z', 270],
  ['2021-09-21T19:29:59Z', 270],
  ['2021-09-21T19:30:00Z', 210],
  ['1978-04-01T00:00:00Z', 300],
])('at %s Tehran is %i minutes ahead', (iso, minutes) => {
  expect(tehranOffsetMinutes(utc(iso))).toBe(minutes);
});

test('the table agrees with Intl on every six hours of 1936–2071 and about every change', () => {
  const zone = new Intl.DateTimeFormat('en-US', {
    timeZone: 'Asia/Tehran',
    timeZoneName: 'longOffset',
  });
  const intlOffset = (instant: number) => {
    const [, hours, minutes] = /GMT\+(\d\d):(\d\d)$/.exec(zone.format(instant)) ?? [];
    return Number(hours) * 60 + Number(minutes);
  };
  const differing: string[] = [];
  const compare = (instant: number) => {
    if (intlOffset(instant) !== tehranOffsetMinutes(instant)) {
      differing.push(new Date(instant).toISOString());
    }
  };
  const step = 6 * HOUR;
  for (let instant = utc('1936-01-01'); instant < utc('2072-01-01'); instant += step) {
    compare(instant);
    if (tehranOffsetMinutes(instant) === tehranOffsetMinutes(instant + step)) continue;
    for (let near = instant; near < instant + step; near += HOUR / 4) {
      compare(near - 1);
      compare(near);
    }
  }
  expect(differing).toEqual([]);
});

test('an instant is a day and a time in Tehran', () => {
  const shown = (iso: string) => toTehran(utc(iso));
  expect(shown('2021-11-06T06:02:03Z')).toEqual({
    date: day(1400, 8, 15),
    hour: 9,
    minute: 32,
    second: 3,
  });
  expect(shown('2021-03-20T20:29:59Z').date).toEqual(day(1399, 12, 30));
  expect(shown('2021-03-20T20:30:00Z')).toEqual({
    date: day(1400, 1, 1),
    hour: 0,
    minute: 0,
    second: 0,
  });
  expect(shown('1969-12-31T23:59:59.999Z')).toMatchObject({ hour: 3, minute: 29, second: 59 });
});

describe('machines read Gregorian with the offset of that day', () => {
  test.each([
    ['2021-11-06T06:02:00Z', '2021-11-06T09:32:00+03:30'],
    ['2021-07-01T00:00:00Z', '2021-07-01T04:30:00+04:30'],
    ['2025-03-20T20:30:00Z', '2025-03-21T00:00:00+03:30'],
    ['2021-09-21T19:29:59.999Z', '2021-09-21T23:59:59+04:30'],
  ])('%s is %s', (iso, tehranIso) => {
    expect(toTehranIso(utc(iso))).toBe(tehranIso);
  });

  test('and the text names the same instant', () => {
    fc.assert(
      fc.property(instants(), (instant) => {
        const second = Math.floor(instant / 1000) * 1000;
        const iso = toTehranIso(instant);
        expect(Date.parse(iso)).toBe(second);
        expect(parseDate(iso)).toMatchObject({ ok: true, instant: second, hasTime: true });
      }),
    );
  });
});

test('a day and time of Tehran is an instant, and comes back as it was', () => {
  expect(fromTehran(day(1400, 8, 15), { hour: 9, minute: 32 })).toBe(utc('2021-11-06T06:02:00Z'));
  expect(fromTehran(day(1403, 2, 31))).toBe(utc('2024-05-19T20:30:00Z'));
  fc.assert(
    fc.property(instants(), (instant) => {
      const second = Math.floor(instant / 1000) * 1000;
      const { date, ...time } = toTehran(second);
      const again = fromTehran(date, time);
      // Only the hour that the clock shows twice has two instants; the first is taken.
      expect([0, HOUR]).toContain(second - again);
      expect(toTehran(again)).toEqual({ date, ...time });
    }),
  );
});

describe('where summer time makes a time doubtful', () => {
  const half: TimeOfDay = { hour: 0, minute: 30 };

  test('one that the clocks skipped counts on as before', () => {
    const skipped = fromTehran(day(1400, 1, 2), half);
    expect(toTehranIso(skipped)).toBe('2021-03-22T01:30:00+04:30');
  });

  test('one that the clocks showed twice is the first', () => {
    const twice = fromTehran(day(1400, 6, 30), { hour: 23, minute: 30 });
    expect(toTehranIso(twice)).toBe('2021-09-21T23:30:00+04:30');
    expect(toTehran(twice + HOUR)).toEqual(toTehran(twice));
  });

  test('days are 23, 24 and 25 hours long and leave no gap', () => {
    const hours = (date: JalaliDate) => {
      const { start, end } = tehranDayRange(date);
      return (end - start) / HOUR;
    };
    expect(hours(day(1400, 1, 1))).toBe(24);
    expect(hours(day(1400, 1, 2))).toBe(23);
    expect(hours(day(1400, 6, 30))).toBe(25);
    expect(hours(day(1402, 1, 2))).toBe(24);
  });
});

test('every instant lies in the range of its own day', () => {
  fc.assert(
    fc.property(instants(), (instant) => {
      const { date } = toTehran(instant);
      const { start, end } = tehranDayRange(date);
      expect(start).toBeLessThanOrEqual(instant);
      expect(end).toBeGreaterThan(instant);
      expect(toTehran(start).date).toEqual(date);
      expect(toTehran(end - 1).date).toEqual(date);
    }),
  );
});

test('the day in Tehran is the day that Intl shows', () => {
  const intl = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Tehran' });
  fc.assert(
    fc.property(fc.integer({ min: utc('1936-01-01'), max: utc('2072-01-01') }), (instant) => {
      const [year = 0, month = 0, dayOfMonth = 0] = intl.format(instant).split('-').map(Number);
      expect(toTehran(instant).date).toEqual(gregorianToJalali(day(year, month, dayOfMonth)));
    }),
  );
});

test('what is no instant, day or time is refused', () => {
  expect(() => toTehran(Number.NaN)).toThrow(RangeError);
  expect(() => toTehranIso(Number.POSITIVE_INFINITY)).toThrow(RangeError);
  expect(() => fromTehran(day(1404, 12, 30))).toThrow(RangeError);
  expect(() => fromTehran(day(1403, 1, 1), { hour: 24, minute: 0 })).toThrow(RangeError);
});
