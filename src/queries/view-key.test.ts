import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keyOf, shareInViews } from './view-key.ts';

const summary = fc.record({ title: fc.string(), publishedAt: fc.integer() });
const view = fc.record({ title: fc.string(), items: fc.array(summary) });

const shared = ({ title, items }: { title: string; items: object[] }) => ({
  title,
  items: items.map((item) => shareInViews({ ...item })),
});

test('views that say the same have the same key, whichever objects say it', () => {
  fc.assert(
    fc.property(view, (one) => {
      expect(keyOf(shared(one))).toBe(keyOf(shared(one)));
    }),
  );
});

test('views that say something else have other keys', () => {
  fc.assert(
    fc.property(view, view, (one, other) => {
      fc.pre(JSON.stringify(one) !== JSON.stringify(other));
      expect(keyOf(shared(one))).not.toBe(keyOf(shared(other)));
      expect(keyOf(one)).not.toBe(keyOf(other));
    }),
  );
});

test.each<[string, (items: { title: string }[]) => void]>([
  ['a word', (items) => items.splice(1, 1, { title: 'پ' })],
  ['the order', (items) => items.reverse()],
  ['an item more', (items) => items.push({ title: 'پ' })],
  ['an item less', (items) => items.pop()],
])('of shared parts %s moves the key', (_, change) => {
  const items = [{ title: 'الف' }, { title: 'ب' }];
  const before = keyOf(shared({ title: 'فهرست', items }));
  change(items);
  expect(keyOf(shared({ title: 'فهرست', items }))).not.toBe(before);
});
