import { keptCache, keptPath, PAGES } from '../../offline/names.ts';
import { showSearch } from './keep-search.ts';

interface Entry {
  path: string;
  title: string;
}

/** `<offline-shelf>`: lists the items that this device keeps. */
class OfflineShelf extends HTMLElement {
  connectedCallback(): void {
    if (!('caches' in globalThis)) return;
    void this.#show();
    void showSearch(this.#part('search'));
  }

  async #show(): Promise<void> {
    const kept = await itemsIn((await caches.keys()).filter((name) => keptPath(name)));
    const keptPaths = new Set(kept.map(({ path }) => path));
    const read = (await itemsIn([PAGES])).filter(({ path }) => !keptPaths.has(path));
    this.#fill('kept', kept);
    // The last one to be cached was the last to be read.
    this.#fill('read', read.reverse());
    this.#part('nothing').hidden = kept.length + read.length > 0;
  }

  #fill(name: 'kept' | 'read', entries: readonly Entry[]): void {
    const part = this.#part(name);
    part.hidden = entries.length === 0;
    part.querySelector('ul')?.replaceChildren(
      ...entries.map((entry) => {
        const element = toElement(entry);
        if (name === 'kept') element.append(this.#remover(entry, element));
        return element;
      }),
    );
  }

  /** A button that takes a kept item away. */
  #remover({ path, title }: Entry, element: HTMLElement): HTMLElement {
    const { remove = '', removeItem = '' } = this.dataset;
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = remove;
    button.setAttribute(
      'aria-label',
      removeItem.replace('%', () => title),
    );
    button.addEventListener('click', () => {
      element.remove();
      void caches.delete(keptCache(path)).then(() => this.#show());
    });
    return button;
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

/** The items' pages in some caches, with their titles. */
async function itemsIn(names: readonly string[]): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (const name of names) {
    // Not opened where there is none: that would make it.
    if (!(await caches.has(name))) continue;
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const path = new URL(request.url).pathname;
      const page = path.endsWith('/') ? await cache.match(request) : undefined;
      const title = page && titleOf(await page.text());
      if (title) entries.push({ path, title });
    }
  }
  return entries;
}

/** The title of an item; undefined for other pages. What is parsed leaves out the styles of the head. */
const titleOf = (html: string): string | undefined =>
  new DOMParser()
    .parseFromString(html.slice(html.indexOf('<main')), 'text/html')
    .querySelector('article[data-code] h1')
    ?.textContent.trim();

customElements.define('offline-shelf', OfflineShelf);
