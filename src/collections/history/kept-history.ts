import { Cache, type KeptMap } from '../../node/cache/cache.ts';
import type { Edition } from '../content-store.ts';

/** Histories by path below the content directory. */
export type Histories = Map<string, Edition[]>;

/** What was found at a commit. */
export interface KeptHistory {
  /** The commit. */
  head: string;
  histories: Histories;
}

/** Where the histories that were found last are kept. */
export class HistoryCache {
  readonly #map: KeptMap<Edition[]>;
  readonly #version: string;

  /** @param version differs when the program, or the content's prefix in its repository, does */
  constructor(cache: string, version: string) {
    this.#map = new Cache(cache).map('history');
    this.#version = version;
  }

  /** All of it or nothing: a commit's histories are led on, never found one by one. */
  read(): KeptHistory | undefined {
    const kept = this.#map.read('editions', this.#version);
    if (!kept?.isWhole) return undefined;
    return { head: String(kept.note), histories: kept.entries };
  }

  write({ head, histories }: KeptHistory): void {
    this.#map.write('editions', this.#version, histories, head);
  }
}
