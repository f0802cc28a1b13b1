import { keptPath, PAGES } from '../../offline/names.ts';

interface Entry {
  path: string;
  title: string;
}

/** `<offline-shelf>`: lists the items that this device keeps. */
class OfflineShelf extends HTMLElement {
  connectedCallback(): void {
    if ('caches' in globalThis) void this.#show();
  }

  async #show(): Promise<void> {
    const kept = await itemsIn((await caches.keys()).filter((name) => keptPath(name)));
    const keptPaths = new Set(kept.map(({ path }) => path));
    const items = this.dataset['items'] ?? '';
    const read = (await itemsIn([PAGES])).filter(
      ({ path }) => path.startsWith(items) && !keptPaths.has(path),
    );
    this.#fill('kept', kept);
    // The last one to be put away was the last to be read.
    this.#fill('read', read.reverse());
    this.#part('nothing').hidden = kept.length + read.length > 0;
  }

  #fill(name: 'kept' | 'read', entries: readonly Entry[]): void {
    const part = this.#part(name);
    part.hidden = entries.length === 0;
    part.querySelector('ul')?.replaceChildren(...entries.map(toElement));
  }

  #part(name: string): HTMLElement {
    const part = this.querySelector<HTMLElement>(`[data-part="${name}"]`);
    if (!part) throw new Error(`The offline page has no part «${name}»`);
    return part;
  }
}

function toElement({ path, title }: Entry): HTMLElement {
  const link = document.createElement('a');
  link.href = path;
  link.textContent = title;
  const element = document.createElement('li');
  element.append(link);
  return element;
}

/** The pages of some caches, with their titles. */
async function itemsIn(names: readonly string[]): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (const name of names) {
    // Not opened where there is none: that would make it.
    if (!(await caches.has(name))) continue;
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const path = new URL(request.url).pathname;
      const response = path.endsWith('/') ? await cache.match(request) : undefined;
      if (response) entries.push({ path, title: titleOf(await response.text()) ?? path });
    }
  }
  return entries;
}

const titleOf = (html: string): string | undefined =>
  new DOMParser().parseFromString(html, 'text/html').querySelector('h1')?.textContent.trim();

customElements.define('offline-shelf', OfflineShelf);
