import { twoDigits } from '../../lib/calendar/day-text.ts';
import { CborWriter } from '../format/cbor.ts';
import type { FilterName } from '../format/layout.ts';
import type { SearchRecord } from './record.ts';

/** The pages of each value of a filter, each written as its distance from the one before. */
export function writeFilter(filter: FilterName, records: readonly SearchRecord[]): Uint8Array {
  const values = new Map<string, number[]>();
  records.forEach((record, page) => {
    for (const value of new Set(filterValues(filter, record))) {
      const pages = values.get(value);
      if (pages) pages.push(page);
      else values.set(value, [page]);
    }
  });
  const cbor = new CborWriter().array(values.size);
  for (const [value, pages] of Array.from(values).sort(([a], [b]) => (a < b ? -1 : 1))) {
    cbor.array(2).text(value).array(pages.length);
    let previous = 0;
    for (const page of pages) {
      cbor.unsigned(page - previous);
      previous = page;
    }
  }
  return cbor.finish();
}

/** What a record can be found under. */
function filterValues(filter: FilterName, record: SearchRecord): readonly string[] {
  if (filter === 'tag') return record.tags;
  const year = String(record.jalaliYear);
  const values = {
    section: record.sectionTitle,
    year,
    month: `${year}-${twoDigits(record.jalaliMonth)}`,
  };
  return [values[filter]];
}
