import path from 'node:path';
import { Border, Unreadable } from '../../node/files/read.ts';
import { diagnosticAt, type ContentDiagnostic } from '../../lib/diagnostics/diagnostic.ts';
import { mostSchema, type MostData } from '../schemas/most.ts';
import { unreadable } from './read-file.ts';

/** In bytes; the service writes some thousand. */
const LARGEST = 1_000_000;

/**
 * Read what readers read and discussed most. A file that is not there tells of nothing.
 *
 * @param file absolute
 * @param shown how diagnostics name it
 */
export function readMost(
  file: string,
  shown: string,
): { most: MostData | undefined; diagnostics: ContentDiagnostic[] } {
  try {
    const bytes = new Border(path.dirname(file)).read(path.basename(file), LARGEST);
    const read = mostSchema.safeParse(toJson(bytes));
    if (read.success) return { most: read.data, diagnostics: [] };
    const field = read.error.issues[0]?.path.join('.') ?? '';
    const at = { file: shown, line: 1 };
    return {
      most: undefined,
      diagnostics: [diagnosticAt({ code: 'bad-most', params: { field } }, at)],
    };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const isAway = error.why === 'ENOENT' || error.why === 'ENOTDIR';
    return { most: undefined, diagnostics: isAway ? [] : [unreadable(shown, error.why)] };
  }
}

function toJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
