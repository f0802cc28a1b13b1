import type { DeskData } from './entry-data.ts';
import type { ListWords } from './list-words.ts';

/** As much of an Immutable map as is needed of the one that the CMS gives to a listener. */
interface EntryMap {
  get(key: string): unknown;
  update(key: string, change: (value: EntryMap) => EntryMap): EntryMap;
  merge(values: object): EntryMap;
  toJS(): unknown;
}

/** The entry that is about to be saved, with what the list shows of it now. */
export function relist<Entry>(entry: Entry, listed: (data: DeskData) => ListWords): Entry {
  const map = entry as EntryMap;
  if (!['news', 'reports'].includes(String(map.get('collection')))) return entry;
  return map.update('data', (data) => data.merge(listed(data.toJS() as DeskData))) as Entry;
}
