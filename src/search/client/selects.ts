import { formatMonth } from '../../lib/calendar/format.ts';
import { toPersianDigits } from '../../lib/persian/digits.ts';
import { SEARCH } from '../../messages/search.ts';
import { FILTERS } from '../format/layout.ts';
import type { Asked } from './address.ts';
import type { Facets } from './facets.ts';

/** What the selects of the form say, each named by its filter and one `sort`. */
export type Selected = Omit<Asked, 'text'>;

/** Tags are many; those that few results have are no help in choosing. */
const MOST_VALUES = 60;

const named = (
  selects: readonly HTMLSelectElement[],
  name: string,
): HTMLSelectElement | undefined => selects.find((select) => select.name === name);

export function readSelects(selects: readonly HTMLSelectElement[]): Selected {
  const chosen: Selected['chosen'] = {};
  for (const name of FILTERS) {
    const value = named(selects, name)?.value;
    if (value) chosen[name] = value;
  }
  return { chosen, order: named(selects, 'sort')?.value === 'newest' ? 'newest' : 'best' };
}

/** A value that is not among the options yet, from an address, becomes one. */
export function setSelects(
  selects: readonly HTMLSelectElement[],
  { chosen, order }: Selected,
): void {
  const values = { ...chosen, sort: order };
  for (const select of selects) {
    const value = values[select.name as keyof typeof values] ?? '';
    if (!Array.from(select.options).some((option) => option.value === value)) {
      select.add(new Option(labelOf(select.name, value), value));
    }
    select.value = value;
  }
}

/** Offer the values that the results have, with how many have each; the chosen one stays. */
export function fillSelects(selects: readonly HTMLSelectElement[], facets: Facets): void {
  for (const name of FILTERS) {
    const select = named(selects, name);
    if (!select) continue;
    const chosen = select.value;
    const values = facets[name].slice(0, MOST_VALUES);
    if (chosen !== '' && !values.some(({ value }) => value === chosen)) {
      values.push(
        facets[name].find(({ value }) => value === chosen) ?? { value: chosen, count: 0 },
      );
    }
    if (name === 'year' || name === 'month') values.sort((a, b) => (a.value < b.value ? 1 : -1));
    select.replaceChildren(
      new Option(SEARCH.any, ''),
      ...values.map(
        ({ value, count }) => new Option(SEARCH.option(labelOf(name, value), count), value),
      ),
    );
    select.value = chosen;
  }
}

/** How a value is shown: «1403-07» as the month that it is. */
function labelOf(name: string, value: string): string {
  const [, year, month] = /^(\d{4})-(0[1-9]|1[0-2])$/u.exec(value) ?? [];
  return name === 'month' && year && month
    ? formatMonth(Number(year), Number(month))
    : toPersianDigits(value);
}
