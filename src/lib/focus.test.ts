import { describe, expect, test } from 'vitest';
import { cutAt, parseFocus, writeFocus } from './focus.ts';

describe('the focus of a picture', () => {
  test.each([
    ['30% 20%', { x: 30, y: 20 }],
    ['۳۰٪ ۲۰٪', { x: 30, y: 20 }],
    [' 0 100 ', { x: 0, y: 100 }],
    ['100%  0%', { x: 100, y: 0 }],
  ])('is read from «%s»', (text, focus) => {
    expect(parseFocus(text)).toEqual(focus);
    expect(parseFocus(writeFocus(focus))).toEqual(focus);
  });

  test.each(['', '30%', '101% 0%', '30% 20% 10%', '-5% 0%', 'top left', '30.5% 20%', '۳۰٪،۲۰٪'])(
    'is not read from «%s»',
    (text) => {
      expect(parseFocus(text)).toBeUndefined();
    },
  );

  test('counts across in a picture wider than its frame, and down in a taller one', () => {
    expect(cutAt({ x: 10, y: 90 }, 16 / 9, 3 / 2)).toBe(10);
    expect(cutAt({ x: 10, y: 90 }, 1, 3 / 2)).toBe(90);
  });
});
