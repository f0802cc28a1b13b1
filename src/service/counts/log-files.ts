import { open, readdir, stat } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import path from 'node:path';
import { createGunzip } from 'node:zlib';
import { lineTime } from './line-time.ts';

/** As much of a file as may be its first line. */
const FIRST_LINE = 64 * 1024;
const NEWLINE = 10;

/** A file of an access log: the one that a server writes, or one that was put aside. */
export interface LogFile {
  file: string;
  /** Whether it is packed by gzip. */
  packed: boolean;
  /** Whether the server writes it, by its name. */
  live: boolean;
  /** In bytes, as it lies on the disk. */
  size: number;
  /** A digest of the first line: the file's name changes, and it may be copied, but it begins as it began. */
  print: string;
  /** When its first line was written, in ms since the epoch. */
  firstAt: number;
}

const remembered = new Map<string, Pick<LogFile, 'print' | 'firstAt'>>();

/**
 * All files of a log that have a whole line, the oldest first: those that `logrotate` and Caddy put aside
 * (`access.log.1`, `access.log-20261130.gz`, `access-2026-11-30T10-00-00.000.log.gz`), and the live one.
 *
 * @param live its path; it need not be there
 */
export async function listLogFiles(live: string): Promise<LogFile[]> {
  const { dir, base, name: stem, ext } = path.parse(live);
  const names = await readdir(dir || '.').catch(() => []);
  const files: LogFile[] = [];
  for (const name of names) {
    const packed = name.endsWith('.gz');
    const plain = packed ? name.slice(0, -3) : name;
    const isAside =
      (plain.startsWith(base) && /^[.-]\d[\w.-]*$/u.test(plain.slice(base.length))) ||
      (plain.startsWith(`${stem}-`) &&
        plain.endsWith(ext) &&
        /^\d{4}-\d{2}-\d{2}T[\d.-]+$/u.test(
          plain.slice(stem.length + 1, plain.length - ext.length),
        ));
    if (name !== base && !isAside) continue;
    const file = await lookAt(path.join(dir, name), packed).catch(() => undefined);
    if (file) files.push({ ...file, live: name === base });
  }
  const byPrint = Map.groupBy(files, ({ print }) => print);
  return Array.from(byPrint.values(), theFullest)
    .filter((file) => file !== undefined)
    .sort(
      (one, other) =>
        Number(one.live) - Number(other.live) ||
        one.firstAt - other.firstAt ||
        (one.file < other.file ? 1 : -1),
    );
}

/** While a file is copied or packed it is there twice: what is not packed can be read from its middle. */
const theFullest = (same: readonly LogFile[]): LogFile | undefined =>
  same.toSorted(
    (one, other) => Number(one.packed) - Number(other.packed) || other.size - one.size,
  )[0];

async function lookAt(file: string, packed: boolean): Promise<Omit<LogFile, 'live'> | undefined> {
  const { dev, ino, size, mtimeMs } = await stat(file);
  // What is packed does not change; reading its beginning anew each time would cost.
  const name = `${dev}:${ino}:${size}:${mtimeMs}`;
  let known = packed ? remembered.get(name) : undefined;
  if (!known) {
    const start = packed ? await startOfPacked(file) : await startOf(file);
    known = identify(start, mtimeMs);
    if (known && packed) remembered.set(name, known);
  }
  return known && { file, packed, size, ...known };
}

async function startOf(file: string): Promise<Buffer> {
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(FIRST_LINE), 0, FIRST_LINE, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** @throws {Error} for what is no gzip */
async function startOfPacked(file: string): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  const source = createReadStream(file);
  try {
    for await (const part of source.pipe(createGunzip()) as AsyncIterable<Buffer>) {
      parts.push(part);
      length += part.length;
      if (length >= FIRST_LINE) break;
    }
  } catch (error) {
    // One that is still being packed ends in the middle.
    if (length === 0) throw error;
  } finally {
    source.destroy();
  }
  return Buffer.concat(parts).subarray(0, FIRST_LINE);
}

/** @returns undefined while its first line is not whole */
function identify(start: Buffer, mtime: number): Pick<LogFile, 'print' | 'firstAt'> | undefined {
  const print = printOf(start);
  if (print === undefined) return undefined;
  for (const line of start.toString('latin1').split('\n')) {
    const at = lineTime(line);
    if (!Number.isNaN(at)) return { print, firstAt: at };
  }
  return { print, firstAt: Math.round(mtime) };
}

/** The digest of the first line of a file that begins like this; undefined while it is not whole. */
export function printOf(start: Buffer): string | undefined {
  const end = start.indexOf(NEWLINE);
  if (end === -1 && start.length < FIRST_LINE) return undefined;
  const line = start.subarray(0, end === -1 ? FIRST_LINE : end);
  return createHash('sha256').update(line).digest('base64url');
}

/** As much as `printOf` must be given, in bytes. */
export const PRINT_LENGTH = FIRST_LINE;
