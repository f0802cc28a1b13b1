import { Alarm } from './alarm.ts';
import type { Clock } from './clock.ts';
import { ask, begin, emptyLane, end, wakesAt, type Lane } from './lane.ts';

/** Does what a lane asks for, when its time has come. */
export class LaneDriver<Reason> {
  readonly #clock: Clock;
  readonly #run: (reasons: ReadonlySet<Reason>) => Promise<boolean>;
  readonly #alarm: Alarm;
  #lane: Lane<Reason> = emptyLane();
  #since: number | undefined;
  #running: Promise<void> = Promise.resolve();
  #isOver = false;

  /** @param run does it once; whether that went well. It never throws */
  constructor(clock: Clock, run: (reasons: ReadonlySet<Reason>) => Promise<boolean>) {
    this.#clock = clock;
    this.#run = run;
    this.#alarm = new Alarm(clock, () => this.#go());
  }

  ask(reason: Reason): void {
    this.#lane = ask(this.#lane, reason, this.#clock.now());
    this.#go();
  }

  /** Why something goes on, and since when; undefined while nothing does. */
  get working(): { since: number; reasons: Reason[] } | undefined {
    const { running } = this.#lane;
    return running && this.#since !== undefined
      ? { since: this.#since, reasons: [...running] }
      : undefined;
  }

  /** When what failed is tried again. */
  get retry(): number | undefined {
    return this.#lane.failures > 0 ? wakesAt(this.#lane) : undefined;
  }

  /** Begin nothing more; comes back when what goes on has ended. */
  stop(): Promise<void> {
    this.#isOver = true;
    this.#alarm.set(undefined);
    return this.#running;
  }

  #go(): void {
    if (this.#isOver) return;
    const begun = begin(this.#lane, this.#clock.now());
    if (!begun) return this.#alarm.set(wakesAt(this.#lane));
    this.#lane = begun;
    this.#since = this.#clock.now();
    this.#alarm.set(undefined);
    this.#running = this.#run(begun.running).then((isWell) => {
      this.#lane = end(this.#lane, isWell, this.#clock.now());
      this.#go();
    });
  }
}
