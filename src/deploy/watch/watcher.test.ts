import { expect, test } from 'vitest';
import type { Fault, Reason, StandingFault } from './status.ts';
import { TestClock } from './test-clock.ts';
import { Watcher } from './watcher.ts';

const MINUTE = 60_000;
const FAULTY: Fault = { stage: 'build', id: 'build 1', text: 'news/1.md: عنوان نیست' };
const AWAY: Fault = { stage: 'fetch', id: 'fetch unreachable', text: 'به مخزن دسترسی نیست' };

/** A newsroom with embargoes whose builds take two seconds. */
function opened({ due = [] as number[], took = 2000 } = {}) {
  const clock = new TestClock();
  const started = clock.now();
  const state = {
    /** What the forge has that is not here, and what it says when it is away. */
    isNew: false,
    forge: undefined as Fault | undefined,
    faults: [] as Fault[],
    /** Why each was published, and when it began, in seconds since the start. */
    begun: [] as { at: number; reasons: readonly Reason[] }[],
    asked: 0,
    told: [] as (readonly StandingFault[])[],
    /** When readers saw what. */
    built: 0,
  };
  const wait = (ms: number): Promise<void> =>
    new Promise((resolve) => void clock.after(ms, resolve));
  const watcher = new Watcher({
    clock,
    fetch: async () => {
      state.asked += 1;
      await wait(300);
      const { isNew } = state;
      state.isNew = false;
      return state.forge ?? isNew;
    },
    publish: async (reasons) => {
      const now = clock.now();
      state.begun.push({ at: (now - started) / 1000, reasons });
      await wait(took);
      if (state.faults.length === 0) state.built = now;
      return state.faults;
    },
    due: () => due.map((at) => started + at).find((at) => at > state.built),
    askEvery: () => 10 * MINUTE,
    tell: async (faults) => void state.told.push(faults),
    onPublished: () => undefined,
  });
  watcher.start();
  return { clock, state, watcher };
}

test('what is here is published at once, and what the forge had meanwhile after it', async () => {
  const { clock, state } = opened();
  state.isNew = true;
  await clock.pass(10_000);
  expect(state.begun).toEqual([
    { at: 0, reasons: ['start'] },
    { at: 2, reasons: ['push'] },
  ]);
});

test('a push is fetched and published', async () => {
  const { clock, state, watcher } = opened();
  await clock.pass(10_000);
  state.isNew = true;
  watcher.hook();
  await clock.pass(10_000);
  expect(state.begun.at(-1)).toEqual({ at: 10.3, reasons: ['push'] });
  expect(watcher.status()).toMatchObject({ hook: clock.now() - 10_000, faults: [] });
});

test('ten pushes while one is built are built once', async () => {
  const { clock, state, watcher } = opened({ took: 60_000 });
  for (let push = 0; push < 10; push += 1) {
    state.isNew = true;
    watcher.hook();
    await clock.pass(1000);
  }
  await clock.pass(5 * MINUTE);
  expect(state.begun.map(({ reasons }) => reasons)).toEqual([['start'], ['push']]);
});

test('each embargo is begun at its second, and not before', async () => {
  const { clock, state } = opened({ due: [61_500, 61_700, 3_600_000] });
  await clock.pass(2 * 3_600_000);
  const due = state.begun.filter(({ reasons }) => reasons.includes('due'));
  // The second of the two came due while the first was built.
  expect(due.map(({ at }) => at)).toEqual([61.5, 63.5, 3600]);
});

test('a forge that does not answer keeps no item from its moment', async () => {
  const { clock, state } = opened({ due: [30_000] });
  state.forge = AWAY;
  await clock.pass(MINUTE);
  expect(state.begun.at(-1)).toEqual({ at: 30, reasons: ['due'] });
});

test('a machine that slept over a moment publishes when it wakes', async () => {
  const { clock, state } = opened({ due: [3_600_000] });
  await clock.pass(10_000);
  clock.jump(8 * 3_600_000);
  await clock.pass(2000);
  expect(state.begun.filter(({ reasons }) => reasons.includes('due'))).toHaveLength(1);
});

test('comments and counts are published without asking the forge', async () => {
  const { clock, state, watcher } = opened();
  await clock.pass(10_000);
  const { asked } = state;
  watcher.wrote('comments');
  watcher.wrote('counts');
  await clock.pass(10_000);
  expect(state.begun.slice(1).map(({ reasons }) => reasons)).toEqual([['comments'], ['counts']]);
  expect(state.asked).toBe(asked);
});

test('the forge is asked every ten minutes, should a hook be lost', async () => {
  const { clock, state } = opened();
  await clock.pass(10_000);
  state.isNew = true;
  await clock.pass(10 * MINUTE);
  expect(state.begun.at(-1)?.reasons).toEqual(['push']);
  expect(state.asked).toBe(2);
});

test('a new day is published after midnight in Tehran', async () => {
  const { clock, state } = opened();
  // It is noon there.
  await clock.pass(12 * 3_600_000 + 5000);
  expect(state.begun.at(-1)).toEqual({ at: 12 * 3600 + 1, reasons: ['day'] });
});

test('a fault is told with the time it stands since, tried again with growing pauses, and mended', async () => {
  const { clock, state, watcher } = opened();
  state.faults = [FAULTY];
  await clock.pass(3 * MINUTE);
  const first = state.begun.map(({ at }) => at);
  expect(first).toEqual([0, 32, 94]);
  const since = new Set(state.told.flat().map((fault) => fault.since));
  expect(since.size).toBe(1);
  expect(watcher.status()).toMatchObject({ faults: [{ id: 'build 1' }], published: undefined });
  expect(watcher.status().retry).toBeGreaterThan(clock.now());
  state.faults = [];
  state.isNew = true;
  watcher.hook();
  await clock.pass(10_000);
  expect(watcher.status()).toMatchObject({
    faults: [],
    retry: undefined,
    published: { took: 2000 },
  });
  expect(state.told.at(-1)).toEqual([]);
});

test('a forge that is away is told, and told to be back', async () => {
  const { clock, state, watcher } = opened();
  state.forge = AWAY;
  await clock.pass(10_000);
  expect(watcher.status().faults).toMatchObject([{ id: 'fetch unreachable' }]);
  state.forge = undefined;
  await clock.pass(5 * MINUTE);
  expect(watcher.status()).toMatchObject({ faults: [], fetched: expect.any(Number) });
});

test('when it is stopped, what goes on ends, and nothing more begins', async () => {
  const { clock, state, watcher } = opened({ due: [5000] });
  watcher.wrote('comments');
  let isOver = false;
  void watcher.stop().then(() => (isOver = true));
  await clock.pass(1000);
  expect(isOver).toBe(false);
  await clock.pass(3_600_000);
  expect(isOver).toBe(true);
  expect(state.begun).toHaveLength(1);
});

test('a build that is ended with the watcher is told to nobody', async () => {
  const { clock, state, watcher } = opened();
  state.faults = [FAULTY];
  void watcher.stop();
  await clock.pass(10_000);
  expect(state.told.flat()).toEqual([]);
});
