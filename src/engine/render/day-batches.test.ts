import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toTehran } from '../../lib/calendar/tehran.ts';
import { dayFileUrl, itemUrl } from '../../queries/urls.ts';
import type { NewsData } from '../../collections/schemas/news.ts';
import { toBatches } from './day-batches.ts';
import type { PageTarget } from './open-program.ts';

const HOUR = 3_600_000;

const newsroom = fc.array(fc.integer({ min: 0, max: 40 * 24 }), { maxLength: 300 }).map((hours) =>
  hours.map(
    (hour, index) =>
      // All that is asked of an item here.
      ({ code: String(index), publishedAt: 1_700_000_000_000 + hour * HOUR }) as NewsData,
  ),
);

const target = (file: string): PageTarget => ({ file, pathname: file, route: 0 });

const dayFileOf = ({ publishedAt }: NewsData): string => {
  const { year, month, day } = toTehran(publishedAt).date;
  return dayFileUrl(year, month, day).slice(1);
};

test('every page is made once, with the file of its day', () => {
  fc.assert(
    fc.property(newsroom, (news) => {
      const items = news.map(({ code }) => target(`${itemUrl(code).slice(1)}index.html`));
      const days = [...new Set(news.map(dayFileOf))].map(target);
      const targets = [target('index.html'), ...items, ...days, target('feed.xml')];
      const batches = [...toBatches(targets, news)];
      expect(batches.flat().sort(byFile)).toEqual(targets.sort(byFile));
      const batchOf = new Map(
        batches.flatMap((batch, number) => batch.map(({ file }) => [file, number])),
      );
      for (const item of news)
        expect(batchOf.get(`${itemUrl(item.code).slice(1)}index.html`)).toBe(
          batchOf.get(dayFileOf(item)),
        );
      for (const batch of batches.slice(0, -1)) expect(batch.length).toBeGreaterThanOrEqual(24);
    }),
  );
});

const byFile = (a: PageTarget, b: PageTarget): number => (a.file < b.file ? -1 : 1);
