import type { FileHandle } from 'node:fs/promises';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';

/** As much of a log as is read, and counted in one transaction, at once. */
export const CHUNK = 1 << 19;
const NEWLINE = 10;

/** Whole lines of a log. */
export interface Lines {
  /** Their bytes as Latin-1, without the last line's end; '' where a line was too long to be one. */
  text: string;
  /** Where they end, in bytes from the file's start. */
  end: number;
  /** Whether more may follow. */
  more: boolean;
}

/**
 * Read whole lines from the middle of a file that may grow: a last line without its end is left for the next
 * time. One longer than a chunk is none of a server's and is passed over, however long it is.
 *
 * @param chunk memory to read into, of `CHUNK` bytes
 */
export async function readLines(handle: FileHandle, from: number, chunk: Buffer): Promise<Lines> {
  for (let at = from; ;) {
    const { bytesRead } = await handle.read(chunk, 0, CHUNK, at);
    const isFull = bytesRead === CHUNK;
    const isInLongLine = at > from;
    const bytes = chunk.subarray(0, bytesRead);
    const end = isInLongLine ? bytes.indexOf(NEWLINE) : bytes.lastIndexOf(NEWLINE);
    if (end !== -1)
      return {
        text: isInLongLine ? '' : bytes.toString('latin1', 0, end),
        end: at + end + 1,
        more: isFull || isInLongLine,
      };
    if (!isFull) return { text: '', end: from, more: false };
    at += bytesRead;
  }
}

/**
 * Read the lines of a packed file from where it was counted to its end, where a last line needs no end: nobody
 * writes into it any more.
 *
 * @throws {Error} where it ends in the middle, as one does that is still being packed
 */
export async function* readPackedLines(file: string, from: number): AsyncGenerator<Lines> {
  let offset = 0;
  let rest: Buffer = Buffer.alloc(0);
  let isTooLong = false;
  const unpacked = createReadStream(file).pipe(createGunzip());
  for await (const part of unpacked as AsyncIterable<Buffer>) {
    const start = offset;
    offset += part.length;
    if (offset <= from) continue;
    rest = Buffer.concat([rest, part.subarray(Math.max(0, from - start))]);
    if (rest.length < CHUNK) continue;
    const last = rest.lastIndexOf(NEWLINE);
    if (last === -1) {
      rest = Buffer.alloc(0);
      isTooLong = true;
      continue;
    }
    const first = isTooLong ? rest.indexOf(NEWLINE) + 1 : 0;
    const end = offset - rest.length + last + 1;
    yield { text: rest.toString('latin1', first, Math.max(first, last)), end, more: true };
    rest = rest.subarray(last + 1);
    isTooLong = false;
  }
  const first = isTooLong ? rest.indexOf(NEWLINE) + 1 || rest.length : 0;
  yield { text: rest.toString('latin1', first), end: offset, more: false };
}
