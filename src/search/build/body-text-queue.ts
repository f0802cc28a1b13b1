/**
 * Texts of items that pages are made of at the same time, so that no body is parsed twice. They come in any
 * order, each is held until it is asked for, and one that never comes is told as undefined.
 */
export class ToldTexts {
  readonly #expected: Set<string>;
  readonly #held = new Map<string, string>();
  readonly #asked = new Map<string, (text: string | undefined) => void>();

  /** @param expected codes of the items whose texts may come */
  constructor(expected: Iterable<string>) {
    this.#expected = new Set(expected);
  }

  /** Take a text in; of one item the first, and none that is not expected. */
  tell(code: string, text: string): void {
    if (!this.#expected.delete(code)) return;
    const answer = this.#asked.get(code);
    this.#asked.delete(code);
    if (answer) answer(text);
    else this.#held.set(code, text);
  }

  /** No more texts come. */
  end(): void {
    this.#expected.clear();
    for (const answer of this.#asked.values()) answer(undefined);
    this.#asked.clear();
  }

  /** Wait for a text and forget it; undefined where it does not come. */
  async take(code: string): Promise<string | undefined> {
    const held = this.#held.get(code);
    this.#held.delete(code);
    if (held !== undefined || !this.#expected.has(code)) return held;
    return new Promise((resolve) => this.#asked.set(code, resolve));
  }
}
