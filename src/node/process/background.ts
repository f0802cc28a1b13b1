/** Work that goes on beside: it has one owner, who alone stops it and waits until all of it has ended. */
export class Background {
  readonly #stop = new AbortController();
  readonly #tasks: Promise<unknown>[] = [];

  /**
   * Begin something that is waited for later; until then its failure is not yet one of this process.
   * @param begin its signal is aborted when the owner stops all
   */
  start<Result>(begin: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
    const task = begin(this.#stop.signal);
    task.catch(() => undefined);
    this.#tasks.push(task);
    return task;
  }

  /** The same for something that can be spoken to while it goes on. */
  hold<Task extends { done: Promise<unknown> }>(begin: (signal: AbortSignal) => Task): Task {
    const task = begin(this.#stop.signal);
    void this.start(() => task.done);
    return task;
  }

  /** Stop all that was begun, and wait for its end, well or not. */
  async stop(): Promise<void> {
    this.#stop.abort();
    await Promise.allSettled(this.#tasks);
  }
}
