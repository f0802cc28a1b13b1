import { toPersianDigits } from '../../lib/persian/digits.ts';
import { SEARCH } from '../../messages/search.ts';
import { readAddress, toAddress, type Asked } from './address.ts';
import { askPage, type PageAnswer } from './ask-page.ts';
import { readAskedPage } from './asked-page.ts';
import { fetchFrom } from './fetch-file.ts';
import { FilterPanel } from './filter-panel.ts';
import { walkByKeys } from './keyboard.ts';
import { toMessage } from './message.ts';
import { toQuestionEntries } from './question-links.ts';
import { toEntry } from './result-entry.ts';
import { Search, type SearchAnswer } from './search.ts';

const TYPING = 200;
const SLOW = 4000;
const PAGE = 10;
/** What is shown of some answers alone. */
const PARTS = ['search-more', 'search-empty', 'search-retry', 'search-nearby', 'search-archive'];

/**
 * The search page at work: reads the form, keeps the address in step with it, and shows what is found.
 * The markup is the page's own (components/search); nothing of the index is fetched before the reader
 * asks.
 */
class PeykSearch extends HTMLElement {
  readonly #index = this.dataset['index'] ?? '';
  readonly #search = new Search(fetchFrom(this.#index));
  readonly #filters = new FilterPanel(
    this.#part('search-filters') as HTMLDetailsElement,
    () => {
      this.#settled = true;
      this.#changed(0);
    },
    () => {
      if (this.#count > 0) void this.#fillFilters();
    },
  );
  #answer: SearchAnswer | undefined;
  #shown = 0;
  /** Counts questions: an answer to an older one is dropped. */
  #turn = 0;
  #typing: ReturnType<typeof setTimeout> | undefined;
  /** Whether the next change of the address is a new entry of the history. */
  #settled = true;

  connectedCallback(): void {
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#changed(0);
      this.#settled = true;
    });
    this.#input.addEventListener('input', () => this.#changed(TYPING));
    this.#input.addEventListener('change', () => {
      this.#settled = true;
    });
    this.#part('search-more').addEventListener('click', () => void this.#showMore(true));
    this.#part('search-retry').addEventListener('click', () => void this.#ask());
    walkByKeys(() => this.#stops());
    addEventListener('popstate', () => this.#restore());
    this.#restore();
  }

  /** The form says what the address says. */
  #restore(): void {
    const { text, chosen, order } = readAddress(location.search);
    this.#input.value = text;
    this.#filters.set({ chosen, order });
    this.#settled = true;
    void this.#ask();
  }

  #changed(wait: number): void {
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => {
      const address = `${location.pathname}${toAddress(this.#asked())}`;
      if (address !== `${location.pathname}${location.search}`) {
        if (this.#settled) history.pushState(null, '', address);
        else history.replaceState(null, '', address);
      }
      if (wait > 0) this.#settled = false;
      void this.#ask();
    }, wait);
  }

  #asked(): Asked {
    return { text: this.#input.value.trim(), ...this.#filters.read() };
  }

  async #ask(): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const asked = this.#asked();
    this.#clear();
    if (asked.text === '') {
      this.#list.replaceChildren();
      this.#tell('', undefined);
      return;
    }
    this.#status.setAttribute('aria-busy', 'true');
    const slow = setTimeout(() => this.#tell(SEARCH.slow, undefined, true), SLOW);
    try {
      const named = Object.keys(asked.chosen).length === 0 ? readAskedPage(asked.text) : undefined;
      const period = named && named.kind !== 'item' && (await askPage(named, this.#home));
      if (turn !== this.#turn) return;
      if (period) return this.#showPage(period, asked.text);
      const answer = await this.#search.ask({ ...asked, facets: this.#filters.isWanted });
      // A number that texts have is mostly no code.
      const item = named?.kind === 'item' && !answer.whole && (await askPage(named, this.#home));
      if (turn !== this.#turn) return;
      if (item) return this.#showPage(item, asked.text);
      await this.#show(answer, turn);
    } catch {
      if (turn === this.#turn) this.#fail();
    } finally {
      clearTimeout(slow);
    }
  }

  /** Tell what there is to choose from; what is shown stays. */
  async #fillFilters(): Promise<void> {
    const turn = this.#turn;
    try {
      const { facets } = await this.#search.ask({ ...this.#asked(), facets: true });
      if (facets && turn === this.#turn) this.#filters.fill(facets);
    } catch {
      if (turn === this.#turn) this.#fail();
    }
  }

  #clear(): void {
    this.#answer = undefined;
    this.#shown = 0;
    for (const id of PARTS) this.#part(id).hidden = true;
  }

  async #show(answer: SearchAnswer, turn: number): Promise<void> {
    if (answer.facets) this.#filters.fill(answer.facets);
    const entries = await toEntries(answer, 0, this.#home);
    if (turn !== this.#turn) return;
    this.#answer = answer;
    this.#list.replaceChildren(...entries);
    this.#shown = entries.length;
    this.#part('search-more').hidden = this.#shown >= this.#count;
    this.#tell(toMessage(answer), answer.count);
    if (answer.count === 0 && answer.query.clauses.length > 0) {
      this.#part('search-empty').hidden = false;
    }
    this.#offer(answer.nearby);
  }

  /** The items of a page that was named, and the way to the page and to what is written of it. */
  #showPage({ kind, title, address, results }: PageAnswer, text: string): void {
    this.#list.replaceChildren(...results.map((result) => toEntry(result, this.#home)));
    this.#shown = results.length;
    const shownTitle = toPersianDigits(title);
    this.#tell(SEARCH.ofPage[kind](shownTitle, results.length), results.length);
    if (kind !== 'item') {
      const link = this.#part('search-archive') as HTMLAnchorElement;
      link.href = address;
      link.textContent = SEARCH.ofArchive(shownTitle);
      link.hidden = false;
    }
    this.#offer([`«${text}»`]);
  }

  get #count(): number {
    return this.#answer?.count ?? 0;
  }

  /** The index is a folder of the front page. */
  get #home(): string {
    return new URL('..', new URL(this.#index, location.href)).pathname;
  }

  async #showMore(focus: boolean): Promise<void> {
    const turn = this.#turn;
    if (!this.#answer) return;
    this.#status.setAttribute('aria-busy', 'true');
    try {
      const entries = await toEntries(this.#answer, this.#shown, this.#home);
      if (turn !== this.#turn) return;
      this.#list.append(...entries);
      this.#shown += entries.length;
      this.#part('search-more').hidden = this.#shown >= this.#count;
      if (focus) entries[0]?.querySelector('a')?.focus();
      this.#status.removeAttribute('aria-busy');
    } catch {
      if (turn === this.#turn) this.#fail();
    }
  }

  #fail(): void {
    const known = 'DecompressionStream' in globalThis;
    this.#list.replaceChildren();
    this.#clear();
    this.#tell(known ? SEARCH.failed : SEARCH.unsupported, undefined);
    this.#part('search-retry').hidden = !known;
  }

  #tell(message: string, count: number | undefined, busy = false): void {
    this.#status.textContent = message;
    if (count === undefined) delete this.#status.dataset['count'];
    else this.#status.dataset['count'] = String(count);
    if (!busy) this.#status.removeAttribute('aria-busy');
  }

  #offer(queries: readonly string[]): void {
    const nearby = this.#part('search-nearby');
    nearby.hidden = queries.length === 0;
    nearby.querySelector('ul')?.replaceChildren(...toQuestionEntries(queries));
  }

  get #form(): HTMLFormElement {
    return this.#part('search-form') as HTMLFormElement;
  }
  get #input(): HTMLInputElement {
    return this.#part('search-input') as HTMLInputElement;
  }
  get #status(): HTMLElement {
    return this.#part('search-status');
  }
  get #list(): HTMLElement {
    return this.#part('search-results');
  }

  /** What the keys go through. */
  #stops(): HTMLElement[] {
    const more = this.#part('search-more');
    return [
      this.#input,
      ...this.#list.querySelectorAll<HTMLElement>('h2 a'),
      ...(more.hidden ? [] : [more]),
    ];
  }

  #part(id: string): HTMLElement {
    const part = this.querySelector<HTMLElement>(`#${id}`);
    if (!part) throw new Error(`The search page has no #${id}`);
    return part;
  }
}

async function toEntries(
  { first, show }: SearchAnswer,
  from: number,
  home: string,
): Promise<HTMLElement[]> {
  const matches = await first(from + PAGE);
  const results = await Promise.all(matches.slice(from).map(show));
  return results.map((result) => toEntry(result, home));
}

customElements.define('peyk-search', PeykSearch);
