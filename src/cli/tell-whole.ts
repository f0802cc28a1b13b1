import { writeSync } from 'node:fs';
import { showLines } from '../lib/shown-text.ts';
import { codeOf } from './safe-files.ts';

const STANDARD_ERROR = 2;
/** Milliseconds until a full pipe is tried again. */
const PAUSE = 10;

/**
 * Print a text to standard error, all of it before this returns. What `console.error` writes to a pipe
 * waits for its reader, and `process.exit` cuts it off: of a thousand faults a log kept the first half.
 * Nothing in it rules a terminal.
 */
export function tellWhole(text: string): void {
  const bytes = Buffer.from(`${showLines(text)}\n`);
  const sleeper = new Int32Array(new SharedArrayBuffer(4));
  for (let at = 0; at < bytes.length;)
    try {
      at += writeSync(STANDARD_ERROR, bytes, at);
    } catch (error) {
      // Nobody reads on, or nothing can be written; there is no one to tell it to.
      if (codeOf(error) !== 'EAGAIN') return;
      Atomics.wait(sleeper, 0, 0, PAUSE);
    }
}
