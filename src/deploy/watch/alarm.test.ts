import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Alarm } from './alarm.ts';
import { TestClock } from './test-clock.ts';

const DAY = 86_400_000;

/** When it went off, by the clock. */
function opened(): { clock: TestClock; alarm: Alarm; times: number[] } {
  const clock = new TestClock();
  const times: number[] = [];
  const alarm = new Alarm(clock, () => times.push(clock.now()));
  return { clock, alarm, times };
}

test('goes off at its moment, and not before it', async () => {
  const { clock, alarm, times } = opened();
  const at = clock.now() + 3_456;
  alarm.set(at);
  await clock.pass(3_455);
  expect(times).toEqual([]);
  await clock.pass(10);
  expect(times).toEqual([at]);
});

test('waits for a moment that is further away than a timer of Node reaches', async () => {
  const { clock, alarm, times } = opened();
  const at = clock.now() + 30 * DAY;
  alarm.set(at);
  await clock.pass(5_000);
  expect(times).toEqual([]);
  clock.jump(30 * DAY - 6_000);
  await clock.pass(2_000);
  expect(times).toEqual([at]);
});

test('goes off within a second after a sleep of the machine, or a clock set forward', async () => {
  const { clock, alarm, times } = opened();
  alarm.set(clock.now() + 3_600_000);
  await clock.pass(500);
  clock.jump(8 * 3_600_000);
  await clock.pass(1_000);
  expect(times).toHaveLength(1);
});

test('a clock that is set back makes it wait for the moment again', async () => {
  const { clock, alarm, times } = opened();
  const at = clock.now() + 2_000;
  alarm.set(at);
  await clock.pass(1_500);
  clock.jump(-60_000);
  await clock.pass(59_000);
  expect(times).toEqual([]);
  await clock.pass(2_000);
  expect(times).toEqual([at]);
});

test('set anew, it forgets the former moment; set to nothing, it is still', async () => {
  const { clock, alarm, times } = opened();
  alarm.set(clock.now() + 1_000);
  alarm.set(clock.now() + 5_000);
  await clock.pass(3_000);
  expect(times).toEqual([]);
  alarm.set(undefined);
  await clock.pass(60_000);
  expect(times).toEqual([]);
});

test('whatever becomes of the clock, it goes off once, never early, and at most a second late', async () => {
  const step = fc.record({
    pass: fc.integer({ min: 0, max: 5_000 }),
    jump: fc.integer({ min: -20_000, max: 20_000 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step), fc.integer({ min: 0, max: 30_000 }), async (steps, wait) => {
      const { clock, alarm, times } = opened();
      const at = clock.now() + wait;
      alarm.set(at);
      for (const { pass, jump } of steps) {
        await clock.pass(pass);
        clock.jump(jump);
      }
      await clock.pass(Math.max(at - clock.now(), 0) + 1_000);
      expect(times).toHaveLength(1);
      expect(times[0]).toBeGreaterThanOrEqual(at);
    }),
  );
});
