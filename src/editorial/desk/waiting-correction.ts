import { toAsciiDigits } from '../../lib/persian/digits.ts';

/** A correction that was begun elsewhere, from a reader's report, and waits for its item to be opened. */
export class WaitingCorrection {
  /** The item's; undefined where nothing waits. */
  readonly code: string | undefined;
  readonly text: string;
  /** The fields that have taken their part: what an editor then deletes does not come back. */
  readonly #taken = new Set<string>();

  /** @param hash of the desk's address: `#/peyk-correct?code=…&text=…`; in any other nothing waits */
  constructor(hash: string) {
    const query = /^#\/peyk-correct\?(?<query>.*)$/u.exec(hash)?.groups?.['query'];
    const asked = new URLSearchParams(query ?? '');
    this.code = /^\d{1,15}$/u.exec(asked.get('code') ?? '')?.[0];
    this.text = (asked.get('text') ?? '').slice(0, LONGEST);
  }

  /** Where the desk shows the item: it is sought, since its file may lie in any folder. */
  get hash(): string | undefined {
    return this.code === undefined ? undefined : `#/search/${this.code}`;
  }

  /** Whether it is for this item and the field has not taken it yet; then it has. */
  isTakenBy(field: string, code: string): boolean {
    if (this.code === undefined || toAsciiDigits(code) !== this.code) return false;
    if (this.#taken.has(field)) return false;
    this.#taken.add(field);
    return true;
  }
}

/** As much as a correction may have in a file. */
const LONGEST = 2000;
