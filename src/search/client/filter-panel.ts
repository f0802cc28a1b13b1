import type { Facets } from './facets.ts';
import { fillSelects, readSelects, setSelects, type Selected } from './selects.ts';

/** Where the filters stand beside the results, as the page's styles say. */
const WIDE = '(min-width: 64rem)';

/**
 * The filters of the search: folded on a phone until the reader opens them, beside the results on a wide screen.
 * What they can be set to is a download of its own, so it is wanted of who comes to them, and of nobody else.
 */
export class FilterPanel {
  readonly #details: HTMLDetailsElement;
  readonly #selects: readonly HTMLSelectElement[];
  readonly #wide = matchMedia(WIDE);
  #isMeant = false;

  /**
   * @param changed is told that the reader has chosen
   * @param wanted is told that the reader has come to the filters
   */
  constructor(details: HTMLDetailsElement, changed: () => void, wanted: () => void) {
    this.#details = details;
    this.#selects = Array.from(details.querySelectorAll('select'));
    for (const select of this.#selects) select.addEventListener('change', changed);
    const come = (): void => {
      if (this.#isMeant) return;
      this.#isMeant = true;
      wanted();
    };
    details.addEventListener('pointerenter', come);
    details.addEventListener('focusin', come);
    details.addEventListener('toggle', () => {
      if (details.open && !this.#wide.matches) come();
    });
    const lay = (): void => {
      details.open = this.#wide.matches || this.#isMeant;
    };
    this.#wide.addEventListener('change', lay);
    lay();
  }

  /** Whether the reader wants to know what there is to choose from. */
  get isWanted(): boolean {
    return this.#isMeant && this.#details.open;
  }

  read(): Selected {
    return readSelects(this.#selects);
  }

  /** Say what an address says; what narrows is seen. */
  set(selected: Selected): void {
    setSelects(this.#selects, selected);
    if (Object.keys(selected.chosen).length === 0) return;
    this.#isMeant = true;
    this.#details.open = true;
  }

  fill(facets: Facets): void {
    fillSelects(this.#selects, facets);
  }
}
