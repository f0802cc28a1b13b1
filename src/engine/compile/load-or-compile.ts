import { Cache } from '../../node/cache/cache.ts';
import { ownModule } from '../../node/own-source.ts';
import { runScript } from '../../node/process/run-script.ts';

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
  if (!programs.hasFolder(key))
    await runScript(ownModule('engine/compile/compile'), [programs.pathOf(key)], { signal });
  programs.keepOnlyFolder(key);
  return programs.pathOf(key);
}
