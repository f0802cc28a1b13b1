import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { StandingFault } from './status.ts';
import { GRACE, newsFor, Telling, type News, type Told } from './telling.ts';

const NOW = Date.parse('2026-11-22T08:30:00Z');
const fault = (id: string, since = NOW): StandingFault => ({ stage: 'build', id, text: id, since });
const away = (since: number): StandingFault => ({
  ...fault('fetch unreachable', since),
  stage: 'fetch',
});

/** A teller that can be away, and what it told. */
function opened(told: Told = {}) {
  const heard: string[] = [];
  const state = { isAway: false, told };
  const teller = {
    name: 'mail',
    tell: async (news: News) => {
      if (state.isAway) throw new Error('no network');
      heard.push(news.kind === 'mended' ? 'mended' : news.faults.map(({ id }) => id).join(' '));
    },
  };
  const telling = new Telling(() => [teller], told, {
    save: (now) => (state.told = now),
    failed: () => undefined,
  });
  return { heard, state, telling };
}

test('a fault is told once, and once that it is mended', async () => {
  const { heard, telling } = opened();
  for (const faults of [[], [fault('a')], [fault('a')], [fault('a')], [], []])
    await telling.tell(faults, NOW);
  expect(heard).toEqual(['a', 'mended']);
});

test('another fault is told, too', async () => {
  const { heard, telling } = opened();
  for (const faults of [[fault('a')], [fault('b')], [fault('b'), fault('c')], [fault('c')], []])
    await telling.tell(faults, NOW);
  expect(heard).toEqual(['a', 'b', 'b c', 'c', 'mended']);
});

test('a fault that was told before a restart is not told again', async () => {
  const first = opened();
  await first.telling.tell([fault('a')], NOW);
  const second = opened(first.state.told);
  await second.telling.tell([fault('a')], NOW);
  await second.telling.tell([], NOW);
  expect(second.heard).toEqual(['mended']);
});

test('who could not be reached is told the next time', async () => {
  const { heard, state, telling } = opened();
  state.isAway = true;
  await telling.tell([fault('a')], NOW);
  state.isAway = false;
  await telling.tell([fault('a')], NOW);
  expect(heard).toEqual(['a']);
});

test('a fault that nobody was told of is not told to be mended', async () => {
  const { heard, state, telling } = opened();
  state.isAway = true;
  await telling.tell([fault('a')], NOW);
  state.isAway = false;
  await telling.tell([], NOW);
  expect(heard).toEqual([]);
});

test('a forge that is away for a moment is not told', async () => {
  const { heard, telling } = opened();
  await telling.tell([away(NOW)], NOW + GRACE - 1);
  await telling.tell([], NOW + GRACE);
  expect(heard).toEqual([]);
  await telling.tell([away(NOW)], NOW + GRACE);
  expect(heard).toEqual(['fetch unreachable']);
});

test('whatever comes and goes, what is told last is what stands, and nothing twice in a row', () => {
  const ids = fc.subarray(['a', 'b', 'c']);
  fc.assert(
    fc.property(fc.array(ids), (all) => {
      let told = '';
      const heard: string[] = [];
      for (const each of all) {
        const due = newsFor(
          told,
          each.map((id) => fault(id)),
          NOW,
        );
        if (!due) continue;
        told = due.told;
        heard.push(told);
      }
      expect(told).toBe([...(all.at(-1) ?? [])].join('\n'));
      expect(heard.filter((each, at) => each === heard[at - 1])).toEqual([]);
    }),
  );
});
