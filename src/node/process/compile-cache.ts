import { readdirSync, rmSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { packagesDir } from '../own-source.ts';

/** Beside what other tools keep of the packages: it belongs to the program, not to a newsroom (docs/decisions/0016). */
const cachedCode = (): string => path.join(packagesDir(), '.cache/peyk-code');

/** Node never takes away what it kept of sources that have changed since; a build keeps a few thousand files. */
const MOST_FILES = 25_000;

/**
 * Keep what Node makes of source (types taken away, code compiled) for the next run, in this process and those
 * that it starts. It counts for modules that are loaded after this call, so a command imports its work after it.
 *
 * Node looks at the source's digest and at its own version before it uses what is kept, and does without
 * where the folder can't be written to (https://nodejs.org/api/module.html#module-compile-cache). A variable
 * `NODE_COMPILE_CACHE` that names another folder, or `NODE_DISABLE_COMPILE_CACHE`, goes before this.
 */
export function keepCompiledCode(): void {
  if (process.env['NODE_COMPILE_CACHE'] === undefined) {
    const dir = cachedCode();
    dropOvergrown(dir, MOST_FILES);
    process.env['NODE_COMPILE_CACHE'] = dir;
  }
  enableCompileCache(process.env['NODE_COMPILE_CACHE']);
}

/** Remove a folder whose folders hold more files than that. */
export function dropOvergrown(dir: string, most: number): void {
  try {
    const files = readdirSync(dir).map((version) => readdirSync(path.join(dir, version)).length);
    if (files.reduce((sum, each) => sum + each, 0) > most)
      rmSync(dir, { recursive: true, force: true });
  } catch {
    // There is none yet, or it is none of ours to remove.
  }
}
