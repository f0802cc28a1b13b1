import type { Clock } from './clock.ts';

interface Timer {
  due: number;
  act: () => void;
}

/** A clock that tests move: running time and what the clock shows are two things, as on a machine. */
export class TestClock implements Clock {
  #running = 0;
  #shown: number;
  readonly #timers = new Set<Timer>();

  constructor(now = Date.parse('2026-11-22T08:30:00Z')) {
    this.#shown = now;
  }

  now = (): number => this.#shown;

  after = (ms: number, act: () => void): (() => void) => {
    // Node makes 1 of what is more than 32 bits hold.
    const timer = { due: this.#running + (ms > 2 ** 31 - 1 ? 1 : ms), act };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  };

  /** Let time pass; what is due meanwhile is called in its turn, and what it begins gets its chance. */
  async pass(ms: number): Promise<void> {
    const end = this.#running + ms;
    for (;;) {
      await settle();
      const next = [...this.#timers].sort((a, b) => a.due - b.due)[0];
      if (!next || next.due > end) break;
      this.#move(Math.max(next.due - this.#running, 0));
      this.#timers.delete(next);
      next.act();
    }
    this.#move(end - this.#running);
    await settle();
  }

  /** Set the clock, or let the machine sleep: it shows another time, and no running time has passed. */
  jump(ms: number): void {
    this.#shown += ms;
  }

  #move(ms: number): void {
    this.#running += ms;
    this.#shown += ms;
  }
}

/** Let promises that are settled go on. */
const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
};
