import { readFileSync, rmSync } from 'node:fs';
import { Cache, type KeptMap } from '../../node/cache/cache.ts';
import { digestOf } from '../../node/digest.ts';

/** Addresses, each with the digest of what stood there. */
export type Digests = ReadonlyMap<string, string>;

/** The number goes up when the addresses are kept in another form. */
const FORM = '2';

/** What each was told last. */
export class Pinged {
  readonly #map: KeptMap<string>;

  constructor(cache: string) {
    const kept = new Cache(cache);
    this.#map = kept.map('pinged');
    this.#takeOver(kept.pathOf('pinged.json'));
  }

  /**
   * @param who the one told, and of which site
   * @returns undefined for one that was told nothing yet, or of whom that is not known to the last address
   */
  read(who: string): Digests | undefined {
    const kept = this.#map.read(digestOf(who), FORM);
    return kept?.isWhole ? kept.entries : undefined;
  }

  write(who: string, told: Digests): void {
    this.#map.write(digestOf(who), FORM, told);
  }

  /** Versions before 0.3 kept all in one JSON; what that does not tell is told again. */
  #takeOver(file: string): void {
    try {
      const former = JSON.parse(readFileSync(file, 'utf8')) as Record<string, object>;
      for (const [who, told] of Object.entries(former))
        this.write(
          who,
          new Map(Object.entries(told).map(([url, digest]) => [url, String(digest)])),
        );
    } catch {
      // There is none, or none that can be read.
    }
    rmSync(file, { recursive: true, force: true });
  }
}

/** The addresses that are new, changed or gone since. */
export function changedSince(before: Digests, now: Digests): string[] {
  const all = new Set([...now.keys(), ...before.keys()]);
  return [...all].filter((url) => before.get(url) !== now.get(url));
}
