import { isUtf8 } from 'node:buffer';
import { Border, Unreadable } from '../../node/files/read.ts';
import { LARGEST_TEXT } from '../../lib/limits.ts';
import { diagnosticAt, type ContentDiagnostic } from '../../lib/diagnostics/diagnostic.ts';
import { toUnreadableReason } from '../../lib/diagnostics/reasons.ts';
import { lineOfBadByte } from '../front-matter.ts';

export type FileRead<Content> =
  { ok: true; content: Content } | { ok: false; diagnostic: ContentDiagnostic };

/**
 * The bytes of a text of the content directory, or why there are none: it is a folder or a link, is too
 * large, or may not be read.
 *
 * @param file the path below the content directory, with `/`
 */
export function readBytes(border: Border, file: string): FileRead<Buffer> {
  try {
    return { ok: true, content: border.read(file, LARGEST_TEXT) };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { ok: false, diagnostic: unreadable(file, error.why) };
  }
}

/** What is told of a file that is not read. */
export const unreadable = (file: string, said: string): ContentDiagnostic =>
  diagnosticAt(
    { code: 'unreadable-file', params: { why: toUnreadableReason(said) } },
    { file, line: 1 },
  );

/** The text of a small file without its byte order mark; undefined when there is none. */
export function readSmallFile(dir: string, file: string): FileRead<string> | undefined {
  const read = readBytes(new Border(dir), file);
  if (!read.ok) {
    const { code, params } = read.diagnostic;
    return code === 'unreadable-file' && params.why === 'ENOENT' ? undefined : read;
  }
  const bytes = read.content;
  if (!isUtf8(bytes))
    return {
      ok: false,
      diagnostic: diagnosticAt(
        { code: 'not-utf8', params: {} },
        { file, line: lineOfBadByte(bytes) },
      ),
    };
  return { ok: true, content: bytes.toString('utf8').replace(/^\uFEFF/u, '') };
}
