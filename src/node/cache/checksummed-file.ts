import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { digestOf } from '../digest.ts';

/**
 * The text of a file that `writeChecksummed` wrote under the same name.
 *
 * @param head names what the text is and which program reads it so, in one line
 * @returns undefined where there is none, where it was written under another head, or where it is not
 *   what was written
 */
export function readChecksummed(file: string, head: string): string | undefined {
  try {
    const whole = readFileSync(file, 'utf8');
    const text = whole.slice(whole.indexOf('\n') + 1);
    return whole.startsWith(headOf(head, text)) ? text : undefined;
  } catch {
    return undefined;
  }
}

/** Keep a text for the next build: whole or not at all, under a first line that names it and its digest. */
export function writeChecksummed(file: string, head: string, text: string): void {
  const part = `${file}.tmp`;
  mkdirSync(path.dirname(file), { recursive: true });
  try {
    writeFileSync(part, headOf(head, text) + text);
    moveIntoPlace(part, file);
  } catch (error) {
    rmSync(part, { recursive: true, force: true });
    throw error;
  }
}

/** Move a finished file to where it is kept; what else may stand there is of no use and goes. */
export function moveIntoPlace(part: string, file: string): void {
  try {
    renameSync(part, file);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EISDIR')) throw error;
    rmSync(file, { recursive: true, force: true });
    renameSync(part, file);
  }
}

const headOf = (head: string, text: string): string => `${head} ${digestOf(text)}\n`;
