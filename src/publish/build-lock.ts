import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** How often a waiting build looks again, in ms. */
const LOOK_AGAIN = 200;

/**
 * Be the only build of this checkout: Astro writes to one `.astro` folder whatever is built where, so two
 * builds at once would read each other's half-written modules. A lock whose holder is dead is taken
 * over.
 *
 * @param onWait told once, when another build must be waited for
 * @returns lets the next build in
 */
export async function takeBuildLock(root: string, onWait: () => void): Promise<() => void> {
  const file = path.join(root, '.astro', 'build.lock');
  mkdirSync(path.dirname(file), { recursive: true });
  for (let waits = 0; !tryLock(file); waits += 1) {
    if (waits === 0) onWait();
    await pause(LOOK_AGAIN);
  }
  return () => rmSync(file, { force: true });
}

function tryLock(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    if (!isAlive(holderOf(file))) rmSync(file, { force: true });
    return false;
  }
}

/** @returns the process that holds the lock; 0 for one that was let go, or not yet signed, meanwhile */
function holderOf(file: string): number {
  try {
    return Number(readFileSync(file, 'utf8')) || process.pid;
  } catch {
    return 0;
  }
}

function isAlive(pid: number): boolean {
  if (pid === 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
