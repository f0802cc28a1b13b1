import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';

/**
 * Flags that open a file and nothing in its place: nobody puts a link in the place of a file that was just
 * looked at, and no pipe is waited for. Windows has neither of them.
 */
export const ONLY_A_FILE =
  constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/**
 * All bytes of a regular file. What stands in its place may never end: a pipe, a device, or a link to one.
 *
 * @throws {Error} where it is none, or cannot be read
 */
export function readRegularFile(file: string): Buffer {
  const fd = openSync(file, ONLY_A_FILE);
  try {
    if (!fstatSync(fd).isFile()) throw new Error(`${file} is no file`);
    return readFileSync(fd);
  } finally {
    closeSync(fd);
  }
}
