import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Item } from './group-news.ts';
import { ofPeriod } from './period.ts';

const day = fc.record({
  year: fc.integer({ min: 1400, max: 1403 }),
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 29 }),
});

const order = ({ date: { year, month, day } }: Item): number => (year * 100 + month) * 100 + day;

/** Items that have a day and no more, newest first. */
const list = fc
  .array(day)
  .map((days) => days.map((date) => ({ date }) as Item).sort((a, b) => order(b) - order(a)));

test('a year’s and a month’s items are those whose day is in it, in the order of the list', () => {
  fc.assert(
    fc.property(list, day, (items, { year, month }) => {
      const ofYear = items.filter(({ date }) => date.year === year);
      expect(ofPeriod(items, year)).toEqual(ofYear);
      expect(ofPeriod(items, year, month)).toEqual(
        ofYear.filter(({ date }) => date.month === month),
      );
    }),
  );
});
