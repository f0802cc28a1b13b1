import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { Cache } from '../../node/cache/cache.ts';
import { isSourceName, walk } from '../../node/files/walk.ts';
import {
  ownFile,
  OWN_EXTENSION,
  ownModule,
  packageFile,
  packagesDir,
} from '../../node/own-source.ts';
import { runScript } from '../../node/process/run-script.ts';

/** What the desk's script is made of, below `src`; a change elsewhere makes no new one. */
const SOURCES = [
  'collections/front-matter',
  'collections/item-folder',
  'collections/schemas',
  'editorial/checker/rules',
  'editorial/desk',
  'editorial/importers/next-code',
  'lib',
  'markdown',
  'messages',
  'styles/fonts',
];

/**
 * The files of the desk: bundled once for their sources, which no content is among, and kept with the
 * installed packages, so that a publish costs no more for them than a few links. `npm ci` has made them.
 *
 * @returns their folder
 */
export async function makeDesk(signal?: AbortSignal): Promise<string> {
  const shelf = new Cache(path.join(packagesDir(), '.cache/peyk-desk'));
  const key = keyOf();
  if (!shelf.hasFolder(key)) {
    const scratch = shelf.partOf(key);
    try {
      await runBundler(scratch, signal);
      // Another build may have been as quick, and may be linking its files.
      if (!shelf.hasFolder(key)) shelf.putFolder(key, scratch);
    } finally {
      rmSync(scratch, { recursive: true, force: true });
    }
    shelf.keepOnlyFolder(key);
  }
  return shelf.pathOf(key);
}

/** Differs when the script would: its source, or the version of anything it is bundled from. */
function keyOf(): string {
  const hash = createHash('sha256');
  for (const file of [packageFile('package.json'), 'package-lock.json'].filter(existsSync))
    hash.update(readFileSync(file));
  for (const source of SOURCES) {
    const single = source + OWN_EXTENSION;
    const files = existsSync(ownFile(single))
      ? [single]
      : walk(ownFile(source), isSourceName).map((file) => `${source}/${file}`);
    for (const file of files) hash.update(`${file}\0`).update(readFileSync(ownFile(file)));
  }
  return hash.digest('base64url').slice(0, 16);
}

/** In a process of its own: bundling takes more memory than a build should keep. */
async function runBundler(outDir: string, signal?: AbortSignal): Promise<void> {
  mkdirSync(path.dirname(outDir), { recursive: true });
  await runScript(ownModule('editorial/desk/bundle-desk'), [outDir], { signal });
}
