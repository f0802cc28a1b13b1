import { keptCache } from '../../offline/names.ts';
import { isCacheablePage, toCachedResponse } from '../../offline/cached-response.ts';
import { loadedHere } from './loaded-here.ts';

/**
 * `<keep-item>`: its button puts the page and all that it shows into a cache of their own, which nothing but
 * the button empties, and takes it away again.
 */
class KeepItem extends HTMLElement {
  readonly #cache = keptCache(location.pathname);

  connectedCallback(): void {
    // Without a worker nothing would be read from the cache.
    this.hidden = !('serviceWorker' in navigator && 'caches' in globalThis);
    if (this.hidden) return;
    this.addEventListener('click', () => void this.#turn());
    void this.#show();
  }

  async #turn(): Promise<void> {
    try {
      if (!(await caches.delete(this.#cache))) await this.#keep();
      await this.#show();
    } catch {
      await caches.delete(this.#cache);
      this.#say('failed');
    }
  }

  /** The page comes last, so that a kept page has what it shows. */
  async #keep(): Promise<void> {
    const page = await fetch(location.pathname);
    if (!isCacheablePage(page)) throw new Error('The page could not be fetched');
    const cache = await caches.open(this.#cache);
    await cache.addAll(loadedHere());
    await cache.put(location.pathname, toCachedResponse(page, Date.now()));
  }

  async #show(): Promise<void> {
    this.#say((await caches.has(this.#cache)) ? 'kept' : 'keep');
  }

  #say(state: 'keep' | 'kept' | 'failed'): void {
    const button = this.querySelector('button');
    button?.replaceChildren(this.dataset[state] ?? '');
    button?.setAttribute('aria-pressed', String(state === 'kept'));
  }
}

customElements.define('keep-item', KeepItem);
