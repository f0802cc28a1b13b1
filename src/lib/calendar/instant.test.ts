import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseIsoInstant } from './instant.ts';

test('a timestamp with an offset is read to the millisecond', () => {
  const morning = Date.UTC(2021, 10, 6, 6, 2);
  const cases = [
    ['2021-11-06T09:32:00+03:30', morning],
    ['2021-11-06T09:32+0330', morning],
    ['2021-11-06T06:02:00Z', morning],
    ['2021-11-06t06:02:00.5z', morning + 500],
    ['2021-11-06T06:02:00.123999Z', morning + 123],
    ['2021-11-05T22:02:00-08:00', morning],
    ['0099-01-01T00:00:00Z', Date.parse('0099-01-01T00:00:00Z')],
  ] as const;
  for (const [text, instant] of cases) expect(parseIsoInstant(text), text).toBe(instant);
});

test('anything else is no timestamp', () => {
  const texts = [
    '',
    '2021-11-06',
    '2021-11-06T09:32:00',
    '2021-11-06 09:32:00Z',
    '2021-02-29T00:00:00Z',
    '2021-13-01T00:00:00Z',
    '2021-11-00T00:00:00Z',
    '2021-11-06T24:00:00Z',
    '2021-11-06T09:60:00Z',
    '2021-11-06T09:32:60Z',
    '2021-11-06T09:32:00+25:00',
    '۲۰۲۱-۱۱-۰۶T09:32:00Z',
  ];
  for (const text of texts) expect(parseIsoInstant(text), text).toBeUndefined();
});

test('what JavaScript writes is read back', () => {
  const years = { min: new Date('0001-01-01T00:00:00Z'), max: new Date('9999-12-31T00:00:00Z') };
  fc.assert(
    fc.property(fc.date({ ...years, noInvalidDate: true }), (date) => {
      expect(parseIsoInstant(date.toISOString())).toBe(date.getTime());
    }),
  );
});
