import { tehranDayRange, toTehran } from '../../lib/calendar/tehran.ts';
import { Alarm } from './alarm.ts';
import type { Clock } from './clock.ts';
import { LaneDriver } from './lane-driver.ts';
import type { Fault, Published, Reason, StandingFault, WatchStatus } from './status.ts';

/** What the watcher has done: it asks for what is new, publishes, and tells of it. */
export interface WatcherParts {
  clock: Clock;
  /** Ask the repository for what is new; whether something is, or why that is not known. */
  fetch: () => Promise<boolean | Fault>;
  /** Publish the newest state; all that kept it from readers. */
  publish: (reasons: readonly Reason[]) => Promise<readonly Fault[]>;
  /** When the next item is due, after the last build. */
  due: () => number | undefined;
  /** How long after the last time the repository is asked by itself, in ms. */
  askEvery: () => number;
  /** Told of what stands after each turn. */
  tell: (faults: readonly StandingFault[]) => Promise<void>;
  /** What was published before this process began. */
  published?: Published | undefined;
  onPublished: (published: Published) => void;
  /** Told of what went wrong in each turn. */
  onFaults?: (faults: readonly StandingFault[]) => void;
}

/** So long after midnight in Tehran, in ms, a day's last minute is over for everybody. */
const AFTER_MIDNIGHT = 1000;

/**
 * Publishes by itself. The repository is asked in a lane of its own, so that a network that does not answer keeps
 * no item from its moment; what is published is one thing at a time.
 */
export class Watcher {
  readonly #parts: WatcherParts;
  readonly #fetching: LaneDriver<'hook' | 'every'>;
  readonly #publishing: LaneDriver<Reason>;
  readonly #every: Alarm;
  readonly #due: Alarm;
  readonly #day: Alarm;
  readonly #started: number;
  #fetchFaults: readonly StandingFault[] = [];
  #publishFaults: readonly StandingFault[] = [];
  #published: Published | undefined;
  #hook: number | undefined;
  #fetched: number | undefined;
  #isOver = false;

  constructor(parts: WatcherParts) {
    const { clock } = parts;
    this.#parts = parts;
    this.#started = clock.now();
    this.#published = parts.published;
    this.#fetching = new LaneDriver(clock, () => this.#fetch());
    this.#publishing = new LaneDriver(clock, (reasons) => this.#publish([...reasons]));
    this.#every = new Alarm(clock, () => this.#fetching.ask('every'));
    this.#due = new Alarm(clock, () => this.#publishing.ask('due'));
    this.#day = new Alarm(clock, () => {
      this.#publishing.ask('day');
      this.#waitForDay();
    });
  }

  /** Publish what is here, ask for what is not, and go on until it is stopped. */
  start(): void {
    this.#publishing.ask('start');
    this.#fetching.ask('every');
    this.#waitForDay();
  }

  /** The forge told of a push. */
  hook(): void {
    this.#hook = this.#parts.clock.now();
    this.#fetching.ask('hook');
  }

  /** Something that pages show was written beside the repository. */
  wrote(what: 'comments' | 'counts'): void {
    this.#publishing.ask(what);
  }

  status(): WatchStatus {
    return {
      started: this.#started,
      working: this.#publishing.working,
      published: this.#published,
      faults: [...this.#fetchFaults, ...this.#publishFaults],
      retry: this.#publishing.retry ?? this.#fetching.retry,
      due: this.#due.at,
      hook: this.#hook,
      fetched: this.#fetched,
    };
  }

  /** Begin nothing more; comes back when what goes on has ended. */
  async stop(): Promise<void> {
    this.#isOver = true;
    for (const alarm of [this.#every, this.#due, this.#day]) alarm.set(undefined);
    await Promise.all([this.#fetching.stop(), this.#publishing.stop()]);
    for (const alarm of [this.#every, this.#due]) alarm.set(undefined);
  }

  async #fetch(): Promise<boolean> {
    const { clock, fetch, askEvery, onFaults } = this.#parts;
    const found = await fetch();
    if (this.#isOver) return true;
    const faults = typeof found === 'boolean' ? [] : [found];
    this.#fetchFaults = this.#standing(this.#fetchFaults, faults);
    onFaults?.(this.#fetchFaults);
    this.#tell();
    if (faults.length > 0) return false;
    this.#fetched = clock.now();
    this.#every.set(clock.now() + askEvery());
    if (found === true) this.#publishing.ask('push');
    return true;
  }

  async #publish(reasons: readonly Reason[]): Promise<boolean> {
    const { clock, publish, due, onPublished, onFaults } = this.#parts;
    const began = clock.now();
    const faults = await publish(reasons);
    // What was ended with the watcher is no fault, and the next one begins with it.
    if (this.#isOver && faults.length > 0) return false;
    this.#publishFaults = this.#standing(this.#publishFaults, faults);
    onFaults?.(this.#publishFaults);
    this.#due.set(due());
    if (faults.length === 0) {
      this.#published = { at: clock.now(), took: clock.now() - began, reasons };
      onPublished(this.#published);
    }
    this.#tell();
    return faults.length === 0;
  }

  /** A fault that stood before stands since then. */
  #standing(before: readonly StandingFault[], faults: readonly Fault[]): StandingFault[] {
    const now = this.#parts.clock.now();
    return faults.map((fault) => ({
      ...fault,
      since: before.find(({ id }) => id === fault.id)?.since ?? now,
    }));
  }

  /** Whom telling takes long keeps nothing from being published. */
  #tell(): void {
    void this.#parts.tell([...this.#fetchFaults, ...this.#publishFaults]);
  }

  #waitForDay(): void {
    const now = this.#parts.clock.now();
    this.#day.set(tehranDayRange(toTehran(now).date).end + AFTER_MIDNIGHT);
  }
}
