import {
  chmodSync,
  chownSync,
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { threadId } from 'node:worker_threads';

let count = 0;

/** How the names of files in the making end. */
const PART = '.tmp';

/**
 * A path beside a file, which no other writer takes: in this thread, another or another process. Its name
 * is short, since a file's own may be as long as names can be, and hidden, since editors see the folder.
 */
export const partOf = (file: string): string =>
  path.join(path.dirname(file), `.${process.pid}-${threadId}-${(count += 1)}${PART}`);

/** How old something in the making may be, in ms, before its writer is taken for dead. */
const ABANDONED = 3_600_000;

/** Whether a file or folder is one that somebody may still be writing, to be renamed. */
export function isInTheMaking(file: string): boolean {
  if (!file.endsWith(PART)) return false;
  const made = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
  return made !== undefined && Date.now() - made < ABANDONED;
}

/**
 * Write a file whole or not at all: beside, and renamed (POSIX: atomic). Folders on the way are made.
 *
 * A loss of power may leave it empty or cut, for nobody waits for the disk: at each of many thousands that
 * would cost minutes. So it is for what its readers check, as those of the cache do.
 */
export function writeWhole(file: string, content: string): void {
  const part = partOf(file);
  mkdirSync(path.dirname(file), { recursive: true });
  try {
    writeFileSync(part, content, { flag: 'wx' });
    moveOver(part, file);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}

/**
 * Let another text stand in a file that somebody wrote, whole or not at all, whatever becomes of the power;
 * who may read it stays. Nobody could make it again, so this waits until the disk has it.
 */
export function replaceText(file: string, text: string): void {
  const { mode, uid, gid } = statSync(file);
  const part = partOf(file);
  try {
    const made = openSync(part, 'wx');
    try {
      writeFileSync(made, text);
      fsyncSync(made);
    } finally {
      closeSync(made);
    }
    chmodSync(part, mode);
    if (uid !== process.getuid?.() || gid !== process.getgid?.()) giveTo(part, uid, gid);
    renameSync(part, file);
    syncFolder(path.dirname(file));
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}

/** Move a finished file or folder to where it is kept; what else may stand there is of no use and goes. */
export function moveOver(part: string, file: string): void {
  try {
    renameSync(part, file);
  } catch (error) {
    if (!IN_THE_WAY.has(codeOf(error))) throw error;
    rmSync(file, { recursive: true, force: true });
    renameSync(part, file);
  }
}

/** A folder where a file is to be, a file where a folder is to be, a folder that holds something. */
const IN_THE_WAY = new Set<unknown>(['EISDIR', 'ENOTDIR', 'ENOTEMPTY', 'EEXIST']);

const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined;

/** Only the system's master may give files away; for others the file is theirs from now on. */
function giveTo(file: string, uid: number, gid: number): void {
  try {
    chownSync(file, uid, gid);
  } catch {
    return;
  }
}

/** A rename is on the disk when its folder is; there are systems that open no folder. */
function syncFolder(folder: string): void {
  try {
    const open = openSync(folder, 'r');
    try {
      fsyncSync(open);
    } finally {
      closeSync(open);
    }
  } catch {
    return;
  }
}
