import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toRfc822 } from './rfc-date.ts';

test.each([
  ['2021-11-06T09:32:00+03:30', 'Sat, 06 Nov 2021 09:32:00 +0330'],
  ['2022-07-01T00:10:00+04:30', 'Fri, 01 Jul 2022 00:10:00 +0430'],
  ['2023-07-01T00:10:00+03:30', 'Sat, 01 Jul 2023 00:10:00 +0330'],
  // Still Thursday in Greenwich.
  ['2021-01-01T00:00:00+03:30', 'Fri, 01 Jan 2021 00:00:00 +0330'],
])('%s is «%s»', (iso, written) => {
  expect(toRfc822(Date.parse(iso))).toBe(written);
});

test('names the same second', () => {
  const second = fc.integer({ min: Date.UTC(1950, 0) / 1000, max: Date.UTC(2100, 0) / 1000 });
  fc.assert(
    fc.property(second, (s) => {
      expect(Date.parse(toRfc822(s * 1000))).toBe(s * 1000);
    }),
  );
});
