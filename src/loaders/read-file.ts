import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Fault } from '../lib/fault.ts';
import { lineOfBadByte } from '../markdown/front-matter.ts';

export type FileRead<Content> = { ok: true; content: Content } | { ok: false; fault: Fault };

/**
 * The bytes of a content file, or why there are none: it is a folder, a link to nothing, or may not be
 * read.
 *
 * @param file the path below the content directory `dir`, with `/`
 */
export function readBytes(dir: string, file: string): FileRead<Buffer> {
  try {
    return { ok: true, content: readFileSync(path.join(dir, file)) };
  } catch (error) {
    return { ok: false, fault: unreadable(file, error) };
  }
}

/** The fault of a file that the system does not give. */
export function unreadable(file: string, error: unknown): Fault {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return { file, line: 1, kind: 'unreadable-file', detail: { why: code } };
}

/** The text of a small file without its byte order mark; undefined when there is none. */
export function readSmallFile(dir: string, file: string): FileRead<string> | undefined {
  const read = readBytes(dir, file);
  if (!read.ok) return read.fault.detail?.['why'] === 'ENOENT' ? undefined : read;
  const bytes = read.content;
  if (!isUtf8(bytes))
    return { ok: false, fault: { file, line: lineOfBadByte(bytes), kind: 'not-utf8' } };
  return { ok: true, content: bytes.toString('utf8').replace(/^\uFEFF/u, '') };
}
