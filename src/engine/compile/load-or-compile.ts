import { fileURLToPath } from 'node:url';
import { Cache } from '../../node/cache/cache.ts';
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
  const programs = new Cache(cache).below('program');
  if (!programs.hasFolder(key)) await runScript(COMPILE, [programs.pathOf(key)], { signal });
  programs.keepOnlyFolder(key);
  return programs.pathOf(key);
}
