import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { cacheDir } from '../settings.ts';

/**
 * Where made files are kept and linked into the site from (docs/decisions/0004-pictures.md). A page that
 * names `/media/<file>` has the file published with it.
 */
export const mediaFile = (file: string): string => path.join(cacheDir(), 'media', file);

const underWay = new Map<string, Promise<void>>();

/**
 * Write a file of `media/` whole or not at all, and once however often it is asked for.
 *
 * @param file its name, which tells all that it is made from: a file that exists is never made again
 * @param write puts the bytes into the path it is given
 */
export function makeOnce(file: string, write: (temporary: string) => Promise<void>): Promise<void> {
  const target = mediaFile(file);
  const known = underWay.get(target);
  if (known) return known;
  const work = (async () => {
    if (existsSync(target)) return;
    await mkdir(path.dirname(target), { recursive: true });
    const temporary = `${target}.${process.pid}.tmp`;
    try {
      await write(temporary);
      await rename(temporary, target);
    } finally {
      await rm(temporary, { force: true });
    }
  })();
  underWay.set(target, work);
  return work;
}
