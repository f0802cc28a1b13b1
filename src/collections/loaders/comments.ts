import { readdirSync } from 'node:fs';
import path from 'node:path';
import { commentsSchema, type CommentsData } from '../schemas/comments.ts';
import { Border, Unreadable } from '../../node/files/read.ts';
import { diagnosticAt, type ContentDiagnostic } from '../../lib/diagnostics/diagnostic.ts';
import { unreadable } from './read-file.ts';

/** The largest file of an item's comments, in bytes: some thousand of the longest. */
const LARGEST = 20_000_000;
const NAME = /^(?<code>\d{1,15})\.json$/u;

/** Published comments by the code of their item. */
export type Comments = ReadonlyMap<string, CommentsData>;

/**
 * Read the published comments. A folder that is not there holds none; files of other names are passed over.
 *
 * @param dir the folder, absolute
 * @param shown how diagnostics name it
 */
export function readComments(
  dir: string,
  shown: string,
): { comments: Comments; diagnostics: ContentDiagnostic[] } {
  const comments = new Map<string, CommentsData>();
  const diagnostics: ContentDiagnostic[] = [];
  const border = new Border(dir);
  for (const name of namesIn(dir)) {
    const code = NAME.exec(name)?.groups?.['code'];
    if (code === undefined) continue;
    const file = path.posix.join(shown, name);
    try {
      const data = commentsSchema.safeParse(toJson(border.read(name, LARGEST)));
      if (data.success) comments.set(code, data.data);
      else diagnostics.push(damaged(file, data.error.issues[0]?.path.join('.') ?? ''));
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      diagnostics.push(unreadable(file, error.why));
    }
  }
  return { comments, diagnostics };
}

const damaged = (file: string, field: string): ContentDiagnostic =>
  diagnosticAt({ code: 'bad-comments', params: { field } }, { file, line: 1 });

function toJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

function namesIn(dir: string): string[] {
  try {
    return readdirSync(dir).toSorted();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return [];
    throw error;
  }
}
