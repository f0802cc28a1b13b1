import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import path from 'node:path';
import { PUBLISH } from '../../messages/publish.ts';
import type { Cache } from '../../node/cache/cache.ts';
import { digestOf } from '../../node/digest.ts';
import { isInstalled } from './is-installed.ts';
import { runNpm } from './run-npm.ts';
import type { Fault } from './status.ts';

const LOCK = 'package-lock.json';
const PACKAGES = 'node_modules';
/** Where packages are laid before they are those of the newsroom: in its own folder, so that a rename is enough. */
const WORK = '.peyk-packages';

/** The text's form. */
const FORM = '1';
const NAME = 'installed-lock';

export interface PackagesParts {
  /** The newsroom's folder. */
  dir: string;
  cache: Cache;
  signal: AbortSignal;
  /** Told before npm is asked. */
  onInstall?: () => void;
}

/**
 * Bring the newsroom's packages to what its lock file names, where that is another file than when they were last
 * those. They are laid beside those that are there, which two renames replace: whatever fails leaves these.
 *
 * A lock file that is seen for the first time is taken as installed: somebody did so before this program ran.
 * Where Peyk does not run from this folder's packages (a container has its own), nothing is done.
 *
 * @returns what keeps them from it
 */
export async function installPackages(parts: PackagesParts): Promise<Fault | undefined> {
  const { dir, cache, signal, onInstall } = parts;
  const lock = path.join(dir, LOCK);
  if (!existsSync(lock) || !existsSync(path.join(dir, PACKAGES))) return undefined;
  const digest = digestOf(readFileSync(lock));
  const known = cache.readText(NAME, FORM);
  if (known !== digest && known !== undefined && !isInstalled(dir)) {
    onInstall?.();
    const work = path.join(dir, WORK);
    try {
      layWork(dir, work);
      const complaint = await runNpm(work, cache.pathOf('npm'), signal);
      if (complaint !== undefined) return faultOf(digest, complaint);
      replace(path.join(dir, PACKAGES), path.join(work, PACKAGES), path.join(work, 'before'));
    } catch (error) {
      return faultOf(digest, String(error));
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
  }
  if (known !== digest) cache.writeText(NAME, FORM, digest);
  return undefined;
}

/** A folder in which npm finds what it finds in the newsroom's, but no packages. */
function layWork(dir: string, work: string): void {
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work);
  for (const name of readdirSync(dir))
    if (name !== PACKAGES && name !== WORK && name !== '.git')
      symlinkSync(path.join('..', name), path.join(work, name));
}

/** Put one folder in the place of another, which is there again where that fails. */
function replace(folder: string, by: string, aside: string): void {
  renameSync(folder, aside);
  try {
    renameSync(by, folder);
  } catch (error) {
    renameSync(aside, folder);
    throw error;
  }
}

/** What a network says of itself is worded anew each time; the packages that are not there are one fault. */
const faultOf = (digest: string, words: string): Fault => ({
  stage: 'install',
  id: `install ${digest}`,
  text: PUBLISH.notInstalled(words),
});
