import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { NewsData } from '../collections/schemas/news.ts';
import { sortNews } from './group-news.ts';
import { nextDue } from './next-due.ts';

const AT = 1_000;

test.each([
  ['none waits', [{ publishedAt: 500 }, { publishedAt: AT }], undefined],
  ['several wait', [{ publishedAt: 3000 }, { publishedAt: 2000 }, { publishedAt: 9000 }], 2000],
  ['a draft waits for its editor', [{ publishedAt: 2000, draft: true }], undefined],
  ['there is no item', [], undefined],
])('%s', (_, news, due) => {
  expect(nextDue({ news }, AT)).toBe(due);
});

test.each<[string, Parameters<typeof nextDue>[0]['front'], number | undefined]>([
  ['the bar', { bar: { text: 'فوری', until: 2000 } }, 2000],
  ['a story at the top', { top: [{ code: '1' }, { code: '2', until: 1500 }] }, 1500],
  ['the box', { special: { title: 'پرونده', until: 4000 } }, 3000],
  ['nothing that has ended already', { bar: { text: 'فوری', until: AT } }, 3000],
  ['nothing that has no end', { top: [{ code: '1' }] }, 3000],
])('the end of what stands on the front page is due as an item is: %s', (_, front, due) => {
  expect(nextDue({ news: [{ publishedAt: 3000 }], front }, AT)).toBe(due);
});

test('until then readers see no more, and then at once', () => {
  const items = fc.array(
    fc.record({ publishedAt: fc.integer({ min: 0, max: 2000 }), draft: fc.boolean() }),
  );
  fc.assert(
    fc.property(items, (all) => {
      const news = all.map((item, at): NewsData => ({ ...item, code: String(at) }) as NewsData);
      const seen = (now: number): number => sortNews(news, now, false).length;
      const due = nextDue({ news }, AT);
      expect(seen((due ?? Infinity) - 1)).toBe(seen(AT));
      if (due !== undefined) expect(seen(due)).toBeGreaterThan(seen(AT));
    }),
  );
});
