import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';

/**
 * Make a folder and those above it that are not there. Node's own recursive way never comes back below `/proc`
 * and its like, where making a folder fails with ENOENT though the one above it is there.
 *
 * @param mode of what is made
 * @throws {Error} with the system's code
 */
export function makeFolder(dir: string, mode?: number): void {
  if (existsSync(dir)) return;
  makeFolder(path.dirname(dir), mode);
  try {
    mkdirSync(dir, { mode });
  } catch (error) {
    // Another may have been faster.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}
