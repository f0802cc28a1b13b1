import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { NewsData } from '../collections/schemas/news.ts';
import { groupNews } from './group-news.ts';
import { relatedTo } from './related.ts';

const NOW = Date.UTC(2026, 10, 22);
const HOUR = 3_600_000;

const item = (code: string, more: Partial<NewsData> = {}): NewsData => ({
  code,
  title: `خبر ${code}`,
  publishedAt: NOW - Number(code) * HOUR,
  section: 'ict',
  format: 'md',
  file: `news/${code}.md`,
  excerpt: '',
  bodyMedia: [],
  digest: code,
  stamp: code,
  ...more,
});

const codes = (items: readonly { code: string }[]) => items.map(({ code }) => code);
const tag = (...slugs: string[]) => slugs.map((slug) => ({ slug, title: slug }));

describe('groupNews', () => {
  test('leaves out drafts and items of the future, to the millisecond', () => {
    const all = [
      item('1', { draft: true }),
      item('2', { publishedAt: NOW + 1 }),
      item('3', { publishedAt: NOW }),
    ];
    expect(codes(groupNews(all, NOW, false).newestFirst)).toEqual(['3']);
    expect(groupNews(all, NOW, true).newestFirst.map(({ state }) => state)).toEqual([
      'scheduled',
      'published',
      'draft',
    ]);
  });

  test('orders items of one moment by code, whatever order the files are read in', () => {
    const all = ['9', '10', '11'].map((code) => item(code, { publishedAt: NOW }));
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: 3 }), (shuffled) => {
        expect(codes(groupNews(shuffled, NOW, false).newestFirst)).toEqual(['11', '10', '9']);
      }),
    );
  });

  test('files an item under its day in Tehran, which begins before UTC’s', () => {
    const evening = item('1', { publishedAt: Date.UTC(2024, 9, 14, 20, 45) });
    const { byTime } = groupNews([evening], NOW, false);
    expect([...byTime.keys()]).toEqual(['1403', '1403-07', '1403-07-24']);
  });

  test('puts meetings in the order of their numbers, not of their publishing', () => {
    const all = [
      item('1', { series: { id: 's', number: 1 } }),
      item('2', { series: { id: 's', number: 2 } }),
    ];
    expect(codes(groupNews(all, NOW, false).bySeries.get('s') ?? [])).toEqual(['1', '2']);
  });
});

describe('relatedTo', () => {
  const relatedCodes = (all: NewsData[], code: string) => {
    const news = groupNews(all, NOW, false);
    const found = news.byCode.get(code);
    if (!found) throw new Error(code);
    return codes(relatedTo(found, news));
  };

  test('puts more shared tags first, then the same section, then newer', () => {
    const all = [
      item('1', { tags: tag('a', 'b') }),
      item('2', { tags: tag('a'), section: 'x' }),
      item('3', { tags: tag('a') }),
      item('4', { tags: tag('a') }),
      item('5', { tags: tag('a', 'b') }),
    ];
    expect(relatedCodes(all, '1')).toEqual(['5', '3', '4', '2']);
  });

  test('fills up with the section, then with the site, and leaves the item’s own series out', () => {
    const all = [
      item('1', { series: { id: 's', number: 2 } }),
      item('2', { series: { id: 's', number: 1 } }),
      item('3', { section: 'x' }),
      item('4'),
    ];
    expect(relatedCodes(all, '1')).toEqual(['4', '3']);
  });

  test('an item added later changes no older item’s list', () => {
    const slugs = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 3 });
    const some = fc.array(fc.record({ tags: slugs, section: fc.constantFrom('ict', 'x') }), {
      minLength: 2,
      maxLength: 40,
    });
    fc.assert(
      fc.property(some, (shapes) => {
        const all = shapes.map(({ tags, section }, index) =>
          item(String(index + 1), { tags: tag(...tags), section }),
        );
        const [, ...before] = all;
        for (const { code } of before)
          expect(relatedCodes(all, code)).toEqual(relatedCodes(before, code));
      }),
    );
  });
});
