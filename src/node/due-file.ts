import { Cache } from './cache/cache.ts';

/** The text's form. */
const FORM = '1';

const NAME = 'due';

/** Keep when something is due next, for who publishes by itself. @param due ms since the epoch */
export const writeDue = (dir: string, due: number | undefined): void =>
  new Cache(dir).writeText(NAME, FORM, JSON.stringify(due ?? null));

/** When something is due next, as was known last: an item in the cache, a post in the state; undefined where nothing is. */
export function readDue(dir: string): number | undefined {
  const text = new Cache(dir).readText(NAME, FORM);
  const due: unknown = text === undefined ? undefined : JSON.parse(text);
  return typeof due === 'number' ? due : undefined;
}
