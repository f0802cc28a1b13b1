import type { Published } from '../../deploy/watch/status.ts';
import type { Told } from '../../deploy/watch/telling.ts';
import { Cache } from '../../node/cache/cache.ts';

/** The text's form. */
const FORM = '1';
const NAME = 'watch';

interface State {
  /** What was told to whom, so that a restart tells nothing twice. */
  told: Told;
  published?: Published;
}

/** What the watcher keeps from one run to the next; where it is lost, a fault that still stands is told once more. */
export class WatchState {
  readonly #cache: Cache;
  #state: State;

  constructor(cacheDir: string) {
    this.#cache = new Cache(cacheDir);
    const text = this.#cache.readText(NAME, FORM);
    // Written by `#write` of this very form.
    this.#state = text === undefined ? { told: {} } : (JSON.parse(text) as State);
  }

  get told(): Told {
    return this.#state.told;
  }

  get published(): Published | undefined {
    return this.#state.published;
  }

  keepTold(told: Told): void {
    this.#write({ ...this.#state, told });
  }

  keepPublished(published: Published): void {
    this.#write({ ...this.#state, published });
  }

  #write(state: State): void {
    this.#state = state;
    this.#cache.writeText(NAME, FORM, JSON.stringify(state));
  }
}
