import { expect, test } from 'vitest';
import { quietUntil, readQuietHours } from './quiet-hours.ts';

const at = (time: string): number => Date.parse(`2026-11-22T${time}+03:30`);

test.each([
  ['23:00-07:00', { from: 1380, until: 420 }],
  ['۲۳:۳۰ – ۶:۱۵', { from: 1410, until: 375 }],
  ['13:00-14:00', { from: 780, until: 840 }],
])('«%s» is read', (text, hours) => {
  expect(readQuietHours(text)).toEqual(hours);
});

test.each(['', '23-7', '24:00-07:00', '23:60-07:00', '07:00-07:00', '23:00'])(
  '«%s» is no such time',
  (text) => {
    expect(readQuietHours(text)).toBeUndefined();
  },
);

test.each([
  ['before the night', '22:59:59', undefined],
  ['at its start', '23:00:00', Date.parse('2026-11-23T07:00:00+03:30')],
  ['after midnight', '00:10:30', at('07:00:00')],
  ['in its last second', '06:59:59', at('07:00:00')],
  ['at its end', '07:00:00', undefined],
])('a night that passes midnight: %s', (_, time, end) => {
  expect(quietUntil({ from: 1380, until: 420 }, at(time))).toBe(end);
});

test('a quiet noon', () => {
  const noon = { from: 780, until: 840 };
  expect(quietUntil(noon, at('13:20:00'))).toBe(at('14:00:00'));
  expect(quietUntil(noon, at('14:00:00'))).toBeUndefined();
});
