import type { Clock } from './clock.ts';

/** How long one wait may be, in ms. */
const LONGEST = 1000;

/**
 * Calls once the machine's clock shows a moment, never before it. A timer of Node counts running time: it knows
 * nothing of a clock that is set, stands still while the machine sleeps, and goes off at once when it is more than
 * 24.8 days away (its milliseconds are 32 bits). So no wait is longer than a second, and after each the clock
 * is asked.
 */
export class Alarm {
  readonly #clock: Clock;
  readonly #act: () => void;
  #cancel: (() => void) | undefined;
  #at: number | undefined;

  constructor(clock: Clock, act: () => void) {
    this.#clock = clock;
    this.#act = act;
  }

  /** When it goes off, in ms since the epoch. */
  get at(): number | undefined {
    return this.#at;
  }

  /** Set it anew; undefined for never. A moment that is over is now. */
  set(at: number | undefined): void {
    this.#cancel?.();
    this.#cancel = undefined;
    this.#at = at;
    if (at !== undefined) this.#wait(at);
  }

  #wait(at: number): void {
    const left = Math.max(at - this.#clock.now(), 0);
    this.#cancel = this.#clock.after(Math.min(left, LONGEST), () => {
      if (this.#clock.now() < at) return this.#wait(at);
      this.#cancel = undefined;
      this.#at = undefined;
      this.#act();
    });
  }
}
