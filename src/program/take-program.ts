import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isFolderSealed } from '../keeping/folder-seal.ts';
import { runApart } from '../processes/run-apart.ts';
import { hasMedia } from './program-media.ts';

const COMPILE = fileURLToPath(new URL('compile.ts', import.meta.url));

/**
 * The folder of the compiled pages; compiled now where the cache has not got them.
 *
 * @param key names all that they are compiled from
 * @param cache what is kept between builds
 * @throws {Error} what the compiler fails with
 */
export async function takeProgram(
  key: string,
  cache: string,
  signal: AbortSignal,
): Promise<string> {
  const all = path.join(cache, 'program');
  const dir = path.join(all, key);
  if (!isWhole(dir, cache)) await runApart(COMPILE, [dir], { signal });
  for (const name of readdirSync(all))
    if (name.replace('.seal', '') !== key)
      rmSync(path.join(all, name), { recursive: true, force: true });
  return dir;
}

/**
 * Compile pages while what editors wrote is still being read: they depend on nothing of it where no body
 * is MDX. A project that has its program kept, or has MDX, is left to `takeProgram`.
 *
 * @param key names all that they are compiled from when no body is MDX
 * @param hasMdx asked only if nothing is kept under the key
 */
export function takeProgramEarly(
  key: string,
  cache: string,
  hasMdx: () => boolean,
  signal: AbortSignal,
): Promise<string> | undefined {
  if (isWhole(path.join(cache, 'program', key), cache) || hasMdx()) return undefined;
  const early = takeProgram(key, cache, signal);
  // Whoever waits for it hears of a failure; until then it is not yet one of this process.
  early.catch(() => undefined);
  return early;
}

const isWhole = (dir: string, cache: string): boolean =>
  isFolderSealed(dir) && hasMedia(dir, cache);
