import { DatabaseSync } from 'node:sqlite';
import path from 'node:path';
import { makeFolder } from '../../node/files/make-folder.ts';

/**
 * Be the only one that holds a file, by a lock of the system's that goes with this process, however it ends: no
 * number of a process is left behind for another to bear after the power was away.
 *
 * @returns what lets it go; undefined where another holds it
 * @throws {Error} where the file cannot be made
 */
export function holdAlone(file: string): (() => void) | undefined {
  makeFolder(path.dirname(file));
  const held = new DatabaseSync(file);
  try {
    // Not WAL: there the lock would be another file's.
    held.exec('PRAGMA busy_timeout = 0; PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE');
    return () => held.close();
  } catch (error) {
    held.close();
    if (error instanceof Error && /locked|busy/iu.test(error.message)) return undefined;
    throw error;
  }
}
