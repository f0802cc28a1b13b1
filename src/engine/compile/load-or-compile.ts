import { rmSync } from 'node:fs';
import { Cache } from '../../node/cache/cache.ts';
import { serverOf } from './captured-files.ts';
import { ownModule } from '../../node/own-source.ts';
import { runScript } from '../../node/process/run-script.ts';

const programsIn = (cache: string): Cache => new Cache(cache).below('program');

/** The bundle of a program (`bundle-program.ts`), where the cache has got it whole. @param key as `loadOrCompile` takes it */
export function findBundle(key: string, cache: string): string | undefined {
  const programs = programsIn(cache);
  return programs.hasFolder(key) ? serverOf(programs.pathOf(key)) : undefined;
}

/**
 * The folder of the compiled pages; compiled now where the cache has not got them.
 *
 * @param key names all that they are compiled from
 * @param cache what is kept between builds
 * @param isThere whether it is known already that the cache has got them whole
 * @throws {Error} what the compiler fails with
 */
export async function loadOrCompile(
  key: string,
  cache: string,
  signal: AbortSignal,
  isThere = false,
): Promise<string> {
  const programs = programsIn(cache);
  if (!isThere && !programs.hasFolder(key)) {
    const made = programs.partOf(key);
    try {
      for (const step of ['compile', 'bundle-program'])
        await runScript(ownModule(`engine/compile/${step}`), [made], { signal });
      programs.putFolder(key, made);
    } finally {
      rmSync(made, { recursive: true, force: true });
    }
  }
  programs.keepOnlyFolder(key);
  return programs.pathOf(key);
}
