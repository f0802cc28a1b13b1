import type { Store } from '../store/store.ts';
import { inTransaction } from '../store/transaction.ts';
import { countViews } from './count-views.ts';
import type { View } from './view.ts';

/** As many views as are counted in one transaction, and as many as may wait. */
const AT_ONCE = 1000;
const MOST_WAITING = 50_000;

interface Waiting {
  view: View;
  done: (isCounted: true) => void;
  failed: (error: unknown) => void;
}

/**
 * Counts views that come one by one: those that come while others are being written are written together, so
 * that a disk that takes a hundred transactions a second takes any number of views.
 */
export class ViewQueue {
  readonly #store: Store;
  readonly #source: string;
  readonly #onCounted: (count: number) => void;
  #waiting: Waiting[] = [];
  #isWriting = false;

  /** @param source as `countViews` is told it */
  constructor(store: Store, source: string, onCounted: (count: number) => void) {
    this.#onCounted = onCounted;
    this.#store = store;
    this.#source = source;
  }

  /** @returns when the view is on the disk. @throws {Error} when the store does not take it, or is overrun */
  add(view: View): Promise<true> {
    if (this.#waiting.length >= MOST_WAITING) return Promise.reject(new Error('Too many views'));
    const { promise, resolve, reject } = Promise.withResolvers<true>();
    this.#waiting.push({ view, done: resolve, failed: reject });
    if (!this.#isWriting) void this.#write();
    return promise;
  }

  async #write(): Promise<void> {
    this.#isWriting = true;
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.slice(0, AT_ONCE);
      this.#waiting = this.#waiting.slice(AT_ONCE);
      const views = batch.map(({ view }) => view);
      try {
        const counted = await inTransaction(this.#store, (transaction) =>
          countViews(transaction, views, this.#source),
        );
        this.#onCounted(counted);
        for (const { done } of batch) done(true);
      } catch (error) {
        for (const { failed } of batch) failed(error);
      }
    }
    this.#isWriting = false;
  }
}
