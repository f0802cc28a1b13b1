/** What of time the watcher asks; tests let it pass as they like. */
export interface Clock {
  /** What the machine's clock shows, in ms since the epoch; it may be set forward and back. */
  now: () => number;
  /** Call `act` after so many ms of running time. @returns what calls it off */
  after: (ms: number, act: () => void) => () => void;
}

/** The machine's own. */
export const systemClock: Clock = {
  now: Date.now,
  after: (ms, act) => {
    const timer = setTimeout(act, ms);
    return () => clearTimeout(timer);
  },
};
