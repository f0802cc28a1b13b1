import { nextFree, SECOND } from './next-code.ts';

/**
 * Gives codes to items that have none. Many may bear one moment, as all of an export without dates do:
 * it is remembered up to which second codes are taken, so that each is found at once.
 */
export class CodeClock {
  /** A second that was given, and the next one that may be free. */
  readonly #after = new Map<number, number>();

  /** The code of the first free second from this moment on, as `nextCode` gives it. */
  next(instant: number, taken: ReadonlySet<string>): string {
    const start = Math.floor(instant / SECOND);
    const passed: number[] = [];
    let second = start;
    for (let next = this.#after.get(second); next !== undefined; next = this.#after.get(second)) {
      passed.push(second);
      second = next;
    }
    const { code, instant: given } = nextFree(second * SECOND, taken);
    const after = Math.floor(given / SECOND) + 1;
    for (const each of [...passed, second]) this.#after.set(each, after);
    return code;
  }
}
