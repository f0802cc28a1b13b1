/**
 * What is done one at a time, and why. What is asked for while it goes on is done once more afterwards, of the
 * newest state, however often it was asked for; what failed is tried again after a pause, and at once when
 * something new is asked for.
 */
export interface Lane<Reason> {
  /** Why what goes on was begun; undefined while nothing does. */
  running: ReadonlySet<Reason> | undefined;
  /** Why it is to be done again. */
  waiting: ReadonlySet<Reason>;
  /** When what waits may begin, in ms since the epoch. */
  from: number;
  /** How often it has failed in a row. */
  failures: number;
}

/** In ms: from half a minute, each twice as long as the one before, to half an hour. */
const FIRST_PAUSE = 30_000;
const LONGEST_PAUSE = 1_800_000;

/** How long to wait after so many failures, from 1. */
export const pauseAfter = (failures: number): number =>
  Math.min(FIRST_PAUSE * 2 ** (failures - 1), LONGEST_PAUSE);

/** A lane in which nothing was asked for. */
export const emptyLane = <Reason>(): Lane<Reason> => ({
  running: undefined,
  waiting: new Set(),
  from: 0,
  failures: 0,
});

/** Ask for it: from now on, though it failed a moment ago. */
export const ask = <Reason>(lane: Lane<Reason>, reason: Reason, now: number): Lane<Reason> => ({
  ...lane,
  waiting: new Set([...lane.waiting, reason]),
  from: Math.min(lane.from, now),
});

/** Begin what waits; undefined where nothing does, its time has not come, or something goes on. */
export function begin<Reason>(
  lane: Lane<Reason>,
  now: number,
): (Lane<Reason> & { running: ReadonlySet<Reason> }) | undefined {
  if (lane.running || lane.waiting.size === 0 || now < lane.from) return undefined;
  return { ...lane, running: lane.waiting, waiting: new Set(), from: Infinity };
}

/** What was begun has ended. What failed waits again, with what was asked for meanwhile. */
export function end<Reason>(lane: Lane<Reason>, isWell: boolean, now: number): Lane<Reason> {
  const { running = new Set<Reason>(), waiting } = lane;
  if (isWell) return { running: undefined, waiting, from: waiting.size > 0 ? now : 0, failures: 0 };
  const failures = lane.failures + 1;
  return {
    running: undefined,
    waiting: new Set([...running, ...waiting]),
    from: waiting.size > 0 ? now : now + pauseAfter(failures),
    failures,
  };
}

/** When something is to begin, in ms since the epoch; undefined while something goes on, and where nothing waits. */
export const wakesAt = (lane: Lane<unknown>): number | undefined =>
  lane.running || lane.waiting.size === 0 ? undefined : lane.from;
