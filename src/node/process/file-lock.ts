import { closeSync, mkdirSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** How often a waiting build looks again, in ms. */
const LOOK_AGAIN = 200;

/** How old a lock without a holder's number may be, in ms. */
const UNSIGNED = 5000;

/**
 * Be the only one, among processes of this machine, that holds a file. A lock whose holder is dead is taken over.
 *
 * @param file is made, and taken away when it is let go
 * @param onWait told once, when another must be waited for
 * @returns lets the next one in
 */
export async function takeLock(file: string, onWait: () => void): Promise<() => void> {
  mkdirSync(path.dirname(file), { recursive: true });
  for (let waits = 0; !tryLock(file); waits += 1) {
    if (waits === 0) onWait();
    await pause(LOOK_AGAIN);
  }
  held.add(file);
  return () => {
    held.delete(file);
    rmSync(file, { force: true });
  };
}

/** The locks that this process holds: a number may come again after a restart of the machine. */
const held = new Set<string>();

function tryLock(file: string): boolean {
  try {
    const made = openSync(file, 'wx');
    try {
      writeSync(made, String(process.pid));
    } catch (error) {
      rmSync(file, { force: true });
      throw error;
    } finally {
      closeSync(made);
    }
    return true;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    if (!isHeld(file)) rmSync(file, { recursive: true, force: true });
    return false;
  }
}

function isHeld(file: string): boolean {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    if (pid === process.pid) return held.has(file);
    // A lock is signed in the same breath as it is made; one that is not was left by a death between.
    return pid > 0 ? isAlive(pid) : Date.now() - statSync(file).mtimeMs < UNSIGNED;
  } catch {
    return false;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
