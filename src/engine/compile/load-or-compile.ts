import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isFolderWhole } from '../../node/cache/folder-digest.ts';
import { runScript } from '../../node/process/run-script.ts';

const COMPILE = fileURLToPath(new URL('compile.ts', import.meta.url));

/**
 * The folder of the compiled pages; compiled now where the cache has not got them.
 *
 * @param key names all that they are compiled from
 * @param cache what is kept between builds
 * @throws {Error} what the compiler fails with
 */
export async function loadOrCompile(
  key: string,
  cache: string,
  signal: AbortSignal,
): Promise<string> {
  const all = path.join(cache, 'program');
  const dir = path.join(all, key);
  if (!isFolderWhole(dir)) await runScript(COMPILE, [dir], { signal });
  for (const name of readdirSync(all))
    if (name.replace('.seal', '') !== key)
      rmSync(path.join(all, name), { recursive: true, force: true });
  return dir;
}
