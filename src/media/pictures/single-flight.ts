import { statSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { threadId } from 'node:worker_threads';
import { moveIntoPlace } from '../../node/cache/checksummed-file.ts';
import { statStamped, stampMtime } from '../../node/cache/mtime-stamp.ts';
import { cacheDir } from '../../node/settings.ts';

/**
 * Where made files are kept and linked into the site from (docs/decisions/0004-pictures.md). A page that
 * names `/media/<file>` has the file published with it.
 */
export const madeFile = (file: string): string => path.join(cacheDir(), 'media', file);

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
  const target = madeFile(file);
  const known = asked.get(target);
  if (known) return known;
  const work = (async () => {
    const there = statStamped(target);
    if (there) return there.size;
    await mkdir(path.dirname(target), { recursive: true });
    const temporary = `${target}.${process.pid}-${threadId}.tmp`;
    try {
      await write(temporary);
      stampMtime(temporary, file);
      moveIntoPlace(temporary, target);
      return statSync(target).size;
    } finally {
      await rm(temporary, { force: true });
    }
  })();
  asked.set(target, work);
  return work;
}
