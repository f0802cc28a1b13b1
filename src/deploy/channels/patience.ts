import type { Outcome } from './post.ts';

/** A clock that tests can turn. */
export interface Clock {
  /** In ms since the epoch. */
  now: () => number;
  sleep: (ms: number) => Promise<void>;
}

export const SYSTEM_CLOCK: Clock = {
  now: () => Date.now(),
  sleep: (ms) => new Promise((settle) => setTimeout(settle, ms)),
};

/** So often one thing is tried in a run. */
const TRIES = 8;
/** A channel that wants a longer pause is left for the next run, in seconds. */
const LONGEST_WAIT = 300;
/** The first pause after a failure, in ms; then twice as long each time. */
const FIRST_PAUSE = 2000;
const LONGEST_PAUSE = 60_000;

/** How long to wait before one thing is tried again, in one run. */
export class Patience {
  #tries = 0;

  /** @returns ms; undefined where it is enough */
  next(outcome: Extract<Outcome, { kind: 'wait' | 'unsent' | 'unsure' }>): number | undefined {
    this.#tries += 1;
    if (this.#tries >= TRIES) return undefined;
    if (outcome.kind !== 'wait')
      return Math.min(FIRST_PAUSE * 2 ** (this.#tries - 1), LONGEST_PAUSE);
    return outcome.seconds <= LONGEST_WAIT ? outcome.seconds * 1000 : undefined;
  }
}
