import path from 'node:path';
import { takeLock } from '../../node/process/file-lock.ts';

/**
 * Be the only build of this checkout: Astro writes to one `.astro` folder whatever is built where, so two
 * builds at once would read each other's half-written modules.
 *
 * @param onWait told once, when another build must be waited for
 * @returns lets the next build in
 */
export const takeBuildLock = (root: string, onWait: () => void): Promise<() => void> =>
  takeLock(path.join(root, '.astro', 'build.lock'), onWait);
