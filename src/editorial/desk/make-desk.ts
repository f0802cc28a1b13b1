import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Cache } from '../../node/cache/cache.ts';
import { isSourceName, walk } from '../../node/files/walk.ts';
import { runScript } from '../../node/process/run-script.ts';

/** What the desk's script is made of, below `src`; a change elsewhere makes no new one. */
const SOURCES = [
  'collections/front-matter.ts',
  'collections/item-folder.ts',
  'collections/schemas',
  'editorial/checker/rules',
  'editorial/desk',
  'editorial/importers/next-code.ts',
  'lib',
  'markdown',
  'messages',
  'styles/fonts',
];

/**
 * The files of the desk: bundled once for their sources, which no content is among, and kept with the
 * installed packages, so that a publish costs no more for them than a few links. `npm ci` has made them.
 *
 * @param root the project's folder
 * @returns their folder
 */
export async function makeDesk(root: string, signal?: AbortSignal): Promise<string> {
  const shelf = new Cache(path.join(packagesOf(root), '.cache/peyk-desk'));
  const key = keyOf(root);
  if (!shelf.hasFolder(key)) {
    const scratch = shelf.partOf(key);
    try {
      await runBundler(root, scratch, signal);
      // Another build may have been as quick, and may be linking its files.
      if (!shelf.hasFolder(key)) shelf.putFolder(key, scratch);
    } finally {
      rmSync(scratch, { recursive: true, force: true });
    }
    shelf.keepOnlyFolder(key);
  }
  return shelf.pathOf(key);
}

/** Where npm installed what the program needs. */
const packagesOf = (root: string): string =>
  path.resolve(
    createRequire(path.join(root, 'package.json')).resolve('astro/package.json'),
    '../..',
  );

/** Differs when the script would: its source, or the version of anything it is bundled from. */
function keyOf(root: string): string {
  const hash = createHash('sha256').update(readFileSync(path.join(root, 'package-lock.json')));
  for (const source of SOURCES) {
    const sourcePath = path.join(root, 'src', source);
    const files = path.extname(source) ? [''] : walk(sourcePath, isSourceName);
    for (const file of files)
      hash.update(`${source}/${file}\0`).update(readFileSync(path.join(sourcePath, file)));
  }
  return hash.digest('base64url').slice(0, 16);
}

/** In a process of its own: bundling takes more memory than a build should keep. */
async function runBundler(root: string, outDir: string, signal?: AbortSignal): Promise<void> {
  mkdirSync(path.dirname(outDir), { recursive: true });
  await runScript(path.join(import.meta.dirname, 'bundle-desk.ts'), [root, outDir], { signal });
}
