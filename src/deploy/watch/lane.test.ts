import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ask, begin, emptyLane, end, pauseAfter, wakesAt, type Lane } from './lane.ts';

const at = (seconds: number): number => 1_800_000_000_000 + seconds * 1000;

test('what is asked for begins, with its reason', () => {
  const lane = begin(ask(emptyLane<string>(), 'push', at(0)), at(0));
  expect([...(lane?.running ?? [])]).toEqual(['push']);
});

test('nothing begins where nothing was asked for', () => {
  expect(begin(emptyLane(), at(0))).toBeUndefined();
});

test('while one goes on nothing begins, and what was asked for meanwhile is done once', () => {
  let lane: Lane<string> = begin(ask(emptyLane<string>(), 'push', at(0)), at(0))!;
  for (const reason of ['comments', 'push', 'counts', 'comments']) lane = ask(lane, reason, at(1));
  expect(begin(lane, at(2))).toBeUndefined();
  lane = begin(end(lane, true, at(3)), at(3))!;
  expect([...lane.running!]).toEqual(['comments', 'push', 'counts']);
  lane = end(lane, true, at(4));
  expect(wakesAt(lane)).toBeUndefined();
});

test('what failed is tried again after a pause that grows', () => {
  let lane = ask(emptyLane<string>(), 'push', at(0));
  let now = at(0);
  for (const pause of [30, 60, 120]) {
    lane = end(begin(lane, now)!, false, now);
    expect(begin(lane, now + pause * 1000 - 1)).toBeUndefined();
    now += pause * 1000;
    expect(wakesAt(lane)).toBe(now);
  }
  expect(pauseAfter(50)).toBe(1_800_000);
  lane = end(begin(lane, now)!, true, now);
  expect(lane).toEqual(emptyLane());
});

test('something new is tried at once, though a pause is on', () => {
  const failed = end(begin(ask(emptyLane<string>(), 'due', at(0)), at(0))!, false, at(1));
  const asked = ask(failed, 'push', at(5));
  expect([...begin(asked, at(5))!.running]).toEqual(['due', 'push']);
});

/** What may happen, as one follows the other. */
const events = fc.array(
  fc.oneof(
    fc.record({
      kind: fc.constant('ask' as const),
      reason: fc.constantFrom('push', 'due', 'comments'),
    }),
    fc.record({ kind: fc.constant('end' as const), isWell: fc.boolean() }),
    fc.record({ kind: fc.constant('pass' as const), ms: fc.integer({ min: 0, max: 4_000_000 }) }),
  ),
  { maxLength: 60 },
);

describe('whatever happens', () => {
  test('one goes on at a time, and nothing that was asked for stays undone', () => {
    fc.assert(
      fc.property(events, (all) => {
        let lane: Lane<string> = emptyLane();
        let now = at(0);
        /** What no run that began afterwards has done. */
        let open = new Set<string>();
        let under: Set<string> | undefined;
        const begun = (): void => {
          const next = begin(lane, now);
          if (!next) return;
          expect(under).toBeUndefined();
          lane = next;
          under = new Set(next.running);
          for (const reason of open) expect(under).toContain(reason);
          open = new Set();
        };
        const ended = (isWell: boolean): void => {
          if (!under) return;
          lane = end(lane, isWell, now);
          if (!isWell) open = new Set([...under, ...open]);
          under = undefined;
        };
        for (const event of all) {
          if (event.kind === 'ask') {
            lane = ask(lane, event.reason, now);
            open.add(event.reason);
          } else if (event.kind === 'end') ended(event.isWell);
          else now += event.ms;
          begun();
          // Who waits is told when to come back, and that is enough.
          if (!under && open.size > 0) expect(wakesAt(lane)).toBeGreaterThan(now);
        }
        // From here all goes well: two runs do whatever is left.
        for (let run = 0; run < 2; run += 1) {
          ended(true);
          now = wakesAt(lane) ?? now;
          begun();
        }
        ended(true);
        expect(open.size).toBe(0);
        expect(lane).toEqual(emptyLane());
      }),
    );
  });

  test('it runs no oftener than it was asked for and has failed', () => {
    fc.assert(
      fc.property(events, (all) => {
        let lane: Lane<string> = emptyLane();
        let [now, runs, asks, failures] = [at(0), 0, 0, 0];
        for (const event of all) {
          if (event.kind === 'ask') {
            lane = ask(lane, event.reason, now);
            asks += 1;
          } else if (event.kind === 'pass') now += event.ms;
          else if (lane.running) {
            lane = end(lane, event.isWell, now);
            failures += Number(!event.isWell);
          }
          const next = begin(lane, now);
          if (next) [lane, runs] = [next, runs + 1];
        }
        expect(runs).toBeLessThanOrEqual(asks + failures);
      }),
    );
  });
});
