import { expect, test } from 'vitest';
import type { ImportWarning } from './import-warning.ts';
import { NewsroomPeople } from './newsroom-people.ts';

const tell = (
  named: string[],
  people = new NewsroomPeople([{ id: 'sara', name: 'سارا مهرگان' }]),
) => {
  const doubts: ImportWarning[] = [];
  const ids = people.idsFor(named, (each) => void doubts.push(each));
  return {
    ids,
    told: doubts.map(({ kind, value }) => `${kind}: ${value}`),
    added: people.takeNew(),
  };
};

test.each([
  [['سارا مهرگان'], ['sara']],
  [['سارا‌مهرگان', 'sara'], ['sara']],
  [[], []],
])('%j is known', (named, ids) => {
  expect(tell(named)).toEqual({ ids, told: [], added: [] });
});

test('who is not there is added once, by a Latin name or a number', () => {
  expect(tell(['نگار آبی', 'Ali Reza', 'نگار آبی'])).toEqual({
    ids: ['author-1', 'ali-reza'],
    told: ['new-person: نگار آبی', 'new-person: Ali Reza'],
    added: [
      { id: 'author-1', name: 'نگار آبی' },
      { id: 'ali-reza', name: 'Ali Reza' },
    ],
  });
});

test.each(['admin', 'مدیر سایت', 'a@b.ir', 'https://a.ir/', '؟', 'ن'.repeat(300)])(
  '%s is nobody, and told',
  (name) => {
    expect(tell([name])).toMatchObject({ ids: [], added: [] });
    expect(tell([name]).told).toHaveLength(1);
  },
);
