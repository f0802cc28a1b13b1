import { digestOf } from '../digest.ts';
import { writeWhole } from '../files/atomic-write.ts';
import { readRegularFile } from '../files/read-regular-file.ts';

/**
 * The text of a file that `writeChecksummed` wrote under the same name.
 *
 * @param head names what the text is and which program reads it so, in one line
 * @returns undefined where there is none, where it was written under another head, or where it is not
 *   what was written
 */
export function readChecksummed(file: string, head: string): string | undefined {
  const read = readSound(file);
  return read?.head === head ? read.text : undefined;
}

/** The same, whatever its head. */
export function readSound(file: string): { head: string; text: string } | undefined {
  try {
    const whole = readRegularFile(file).toString('utf8');
    const end = whole.indexOf('\n');
    const text = whole.slice(end + 1);
    const head = whole.slice(0, whole.lastIndexOf(' ', end));
    return whole.startsWith(headOf(head, text)) ? { head, text } : undefined;
  } catch {
    return undefined;
  }
}

/** Keep a text: whole or not at all, under a first line that names it and its digest. */
export function writeChecksummed(file: string, head: string, text: string): void {
  writeWhole(file, headOf(head, text) + text);
}

const headOf = (head: string, text: string): string => `${head} ${digestOf(text)}\n`;
