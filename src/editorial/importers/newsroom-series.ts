import { isFitId } from '../../collections/schemas/fields.ts';
import { toSlug } from '../../lib/persian/slug.ts';
import type { ExtractedSeries } from './extracted-item.ts';
import type { ImportWarning } from './import-warning.ts';
import { bestSeries, readSeries, type ReadSeries } from './match-series.ts';

/** No newsroom holds more series of meetings that it never wrote down; a file that names more is none's. */
const MOST_NEW_SERIES = 200;
/** So much of a title tells its series. */
const LONGEST_TITLE = 1000;
/** The longest title that a series may have. */
const LONGEST_NAME = 200;

export interface NewSeries {
  id: string;
  title: string;
}

/** The series of a newsroom, and those that imported items bring to it. */
export class NewsroomSeries {
  readonly #series: ReadSeries[];
  readonly #ids: Set<string>;
  readonly #added: NewSeries[] = [];
  #told = 0;

  constructor(series: readonly NewSeries[]) {
    this.#series = series.map(readSeries);
    this.#ids = new Set(series.map(({ id }) => id));
  }

  /**
   * The series that a source means, as `series` of an item names it: the one of its id, of its name, or
   * one that the item's title names; else a new one.
   *
   * @param title the item's own
   */
  seriesFor(
    { id, name, number }: ExtractedSeries,
    title: string,
    doubt: (each: ImportWarning) => void,
  ): { id: string; number: number } | undefined {
    const own = id !== undefined && isFitId(id) ? id : undefined;
    if (own !== undefined && this.#ids.has(own)) return { id: own, number };
    const called = name || id || '';
    const known = own === undefined ? this.#knownAs(called, title) : this.#named(called);
    if (known !== undefined) return { id: known, number };
    if (called === '' || this.#added.length >= MOST_NEW_SERIES) {
      doubt({ kind: 'series-unnamed', value: String(number) });
      return undefined;
    }
    const added = { id: own ?? this.#freeId(), title: called.slice(0, LONGEST_NAME) };
    this.#added.push(added);
    this.#series.push(readSeries(added));
    this.#ids.add(added.id);
    doubt({ kind: 'new-series', value: added.title, other: added.id });
    return { id: added.id, number };
  }

  /** The series that are new since the last call. */
  takeNew(): NewSeries[] {
    const added = this.#added.slice(this.#told);
    this.#told = this.#added.length;
    return added;
  }

  #named(name: string): string | undefined {
    const slug = toSlug(name);
    return slug === '' ? undefined : this.#series.find((each) => each.slug === slug)?.id;
  }

  #knownAs(name: string, title: string): string | undefined {
    if (name === '') return undefined;
    return (
      this.#named(name) ?? bestSeries(this.#series, `${title} ${name}`.slice(0, LONGEST_TITLE))?.id
    );
  }

  #freeId(): string {
    for (let turn = 1; ; turn += 1) {
      const id = turn === 1 ? 'meetings' : `meetings-${turn}`;
      if (!this.#ids.has(id)) return id;
    }
  }
}
