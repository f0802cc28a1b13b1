import { describe, expect, test } from 'vitest';
import { WaitingCorrection } from './waiting-correction.ts';

describe('a correction that waits', () => {
  test('is taken once by each field of its item, and by no other', () => {
    const query = new URLSearchParams({ code: '277495', text: 'درست: ' }).toString();
    const waiting = new WaitingCorrection(`#/peyk-correct?${query}`);
    expect([waiting.text, waiting.hash]).toEqual(['درست: ', '#/search/277495']);
    expect(waiting.isTakenBy('correction', '1')).toBe(false);
    expect(waiting.isTakenBy('correction', '۲۷۷۴۹۵')).toBe(true);
    expect(waiting.isTakenBy('correction', '277495')).toBe(false);
    expect(waiting.isTakenBy('updatedAt', '277495')).toBe(true);
  });

  test.each(['', '#/collections/news', '#/peyk-correct?code=x&text=a', '#/peyk-correct?code=1/2'])(
    'is none in «%s»',
    (hash) => {
      const waiting = new WaitingCorrection(hash);
      expect([waiting.hash, waiting.isTakenBy('correction', '')]).toEqual([undefined, false]);
    },
  );
});
