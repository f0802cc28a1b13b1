import { statSync } from 'node:fs';
import { Cache } from '../../node/cache/cache.ts';
import { cacheDir } from '../../node/settings.ts';

/**
 * Where made files are kept and linked into the site from (docs/decisions/0004-pictures.md). A page that
 * names `/media/<file>` has the file published with it.
 */
const made = (): Cache => new Cache(cacheDir()).below('media');

export const madeFile = (file: string): string => made().pathOf(file);

/** Whether a file of `media/` is there as it was made. */
export const isMade = (file: string): boolean => made().stat(file) !== undefined;

const asked = new Map<string, Promise<number>>();

/**
 * Write a file of `media/` whole or not at all, and once however often it is asked for.
 *
 * @param file its name, which tells all that it is made from: a file that is as it was made is never made again
 * @param write puts the bytes into the path it is given
 * @returns how many bytes it has
 */
export function singleFlight(
  file: string,
  write: (temporary: string) => Promise<void>,
): Promise<number> {
  const cache = made();
  const target = cache.pathOf(file);
  const known = asked.get(target);
  if (known) return known;
  const work = (async () => {
    const there = cache.stat(file);
    if (there) return there.size;
    await cache.make(file, write);
    return statSync(target).size;
  })();
  asked.set(target, work);
  return work;
}
