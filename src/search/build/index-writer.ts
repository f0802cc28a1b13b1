import type { Cache } from '../../node/cache/cache.ts';
import { pack } from './pack.ts';
import { hashOf, shortNamer } from './store.ts';

/** Files in the making at a time: all of an archive's together are the most the index would hold. */
const AT_ONCE = 16;

/** Keeps files under names of their content, each as short as tells it from those before it. */
export class IndexWriter {
  /** Their names, in the order in which they were added. */
  readonly names = new Set<string>();
  readonly #cache: Cache;
  readonly #toName: (hash: string) => string;
  readonly #toShortName = shortNamer();
  readonly #running = new Set<Promise<void>>();

  /** @param toName the path below the cache */
  constructor(cache: Cache, toName: (hash: string) => string) {
    this.#cache = cache;
    this.#toName = toName;
  }

  /** @returns the hash that names it, at once where few others are in the making */
  async add(content: Uint8Array): Promise<string> {
    // Named before the first wait, so in their order, on which names depend.
    const hash = this.#toShortName(hashOf(content));
    if (this.names.has(hash)) return hash;
    this.names.add(hash);
    while (this.#running.size >= AT_ONCE) await Promise.race(this.#running);
    const work = this.#put(hash, content).finally(() => this.#running.delete(work));
    // Told by `finish`, or by whoever waits for a place.
    work.catch(() => undefined);
    this.#running.add(work);
    return hash;
  }

  /** Wait until all are there. */
  async finish(): Promise<void> {
    await Promise.all(this.#running);
  }

  async #put(hash: string, content: Uint8Array): Promise<void> {
    await this.#cache.put(this.#toName(hash), await pack(content));
  }
}
