import { describe, expect, test } from 'vitest';
import {
  monthOfHash,
  monthOfSearch,
  OlderMonths,
  searchedFor,
  wordsForMonth,
} from './older-months.ts';

class Memory implements Pick<Storage, 'getItem' | 'setItem'> {
  readonly #texts = new Map<string, string>();
  getItem = (key: string): string | null => this.#texts.get(key) ?? null;
  setItem = (key: string, text: string): void => void this.#texts.set(key, text);
}
const memory = (): Storage => new Memory() as unknown as Storage;

describe('an address of the desk', () => {
  test.each([
    ['#/collections/news/entries/1402/05/14020512103000', '1402/05'],
    ['#/collections/reports/entries/1402/12/277495', '1402/12'],
    ['#/collections/news/entries/about-us', undefined],
    ['#/collections/news/entries/1402/13/x', undefined],
    ['#/collections/pages/entries/1402/05/x', undefined],
    ['#/collections/news', undefined],
  ])('leads to an item of a month: %s', (hash, month) => {
    expect(monthOfHash(hash)).toBe(month);
  });

  test.each([
    ['#/search/%DB%B1%DB%B4%DB%B0%DB%B2%2F%DB%B5', '1402/5'],
    ['#/search/14020512103000', '14020512103000'],
    ['#/search/%E0%A4%A', ''],
    ['#/collections/news', ''],
  ])('searches: %s', (hash, terms) => {
    expect(searchedFor(hash)).toBe(terms);
  });
});

describe('a search', () => {
  test.each([
    ['1402/5', '1402/05'],
    ['1402/12', '1402/12'],
    ['14020512103000', '1402/05'],
    ['140205121030001', '1402/05'],
    ['1402/13', undefined],
    ['14021312103000', undefined],
    ['277495', undefined],
    ['کتابخانه', undefined],
    ['1402', undefined],
  ])('for «%s» is for a month', (terms, month) => {
    expect(monthOfSearch(terms)).toBe(month);
  });

  test.each([
    ['1402/5', '1402-05'],
    ['1402-12', '1402-12'],
    ['1402/13', undefined],
    ['14020512103000', undefined],
    ['کتابخانه', undefined],
  ])('for «%s» is searched for in moments as %s', (terms, words) => {
    expect(wordsForMonth(terms)).toBe(words);
  });
});

describe('older months', () => {
  test('are open from the oldest on that was listed, and where they were asked for', () => {
    const [session, kept] = [memory(), memory()];
    const months = new OlderMonths('forge a/b', session, kept);
    months.oldest = '1405/07';
    expect(['1405/06', '1405/07', '1405/08', '1406/01'].map((each) => months.isOpen(each))).toEqual(
      [false, true, true, true],
    );
    expect([months.open('1405/08'), months.open('1402/05')]).toEqual([false, true]);
    const again = new OlderMonths('forge a/b', session, kept);
    expect([again.isOpen('1402/05'), again.open('1402/05')]).toEqual([true, false]);
    expect(again.version).not.toBe(months.version);
    expect(new OlderMonths('forge a/c', session, kept).asked.size).toBe(0);
  });

  test('are asked for before the first list tells which it has', () => {
    const [session, kept] = [memory(), memory()];
    expect(new OlderMonths('forge a/b', session, kept).open('1399/05')).toBe(true);
    expect(new OlderMonths('forge a/b', session, kept).asked).toEqual(new Set(['1399/05']));
  });

  test('are all open where none was left out', () => {
    const months = new OlderMonths('forge a/b', memory(), memory());
    months.oldest = '';
    expect(months.isOpen('1380/01')).toBe(true);
  });
});
