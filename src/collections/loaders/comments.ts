import { readdirSync } from 'node:fs';
import path from 'node:path';
import { commentsSchema, type CommentsData } from '../schemas/comments.ts';
import type { Cache } from '../../node/cache/cache.ts';
import { digestOf } from '../../node/digest.ts';
import { Border, Unreadable } from '../../node/files/read.ts';
import { stampOf } from '../../node/files/walk-content.ts';
import { diagnosticAt, type ContentDiagnostic } from '../../lib/diagnostics/diagnostic.ts';
import { unreadable } from './read-file.ts';

/** The largest file of an item's comments, in bytes: some thousand of the longest. */
const LARGEST = 20_000_000;
const NAME = /^(?<code>\d{1,15})\.json$/u;

/** Published comments by the code of their item. */
export type Comments = ReadonlyMap<string, CommentsData>;

/** What was read of a file, and how it was then. */
export interface KeptComments {
  stamp: string;
  data: CommentsData;
}

export interface CommentsReading {
  comments: Comments;
  diagnostics: ContentDiagnostic[];
  /** What is to be kept for the next reading, by code. */
  kept: Map<string, KeptComments>;
  /** How many files were opened; the rest cost one `stat` each. */
  opened: number;
}

/**
 * Read the published comments, opening only files that changed since `previous` was read. A folder that is not
 * there holds none; files of other names are passed over.
 *
 * @param dir the folder, absolute
 * @param shown how diagnostics name it
 */
export function readComments(
  dir: string,
  shown: string,
  previous: ReadonlyMap<string, KeptComments> = new Map(),
): CommentsReading {
  const kept = new Map<string, KeptComments>();
  const diagnostics: ContentDiagnostic[] = [];
  const border = new Border(dir);
  let opened = 0;
  for (const name of namesIn(dir)) {
    const code = NAME.exec(name)?.groups?.['code'];
    if (code === undefined) continue;
    const stamp = stampOf(path.join(dir, name));
    const known = previous.get(code);
    if (known?.stamp === stamp) {
      kept.set(code, known);
      continue;
    }
    opened += 1;
    const file = path.posix.join(shown, name);
    try {
      const read = commentsSchema.safeParse(toJson(border.read(name, LARGEST)));
      if (read.success) kept.set(code, { stamp, data: read.data });
      else diagnostics.push(damaged(file, read.error.issues[0]?.path.join('.') ?? ''));
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      diagnostics.push(unreadable(file, error.why));
    }
  }
  const comments = new Map(Array.from(kept, ([code, { data }]) => [code, data]));
  return { comments, diagnostics, kept, opened };
}

/** The same, where what is read is kept between builds. @param version of the program that reads */
export function readKeptComments(
  dir: string,
  shown: string,
  cache: Cache,
  version: string,
): CommentsReading & { keep: () => void } {
  const map = cache.map<KeptComments>('comments');
  const own = `${version}-${digestOf(dir)}`;
  const reading = readComments(dir, shown, map.read('comments', own)?.entries);
  return { ...reading, keep: () => map.write('comments', own, reading.kept) };
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
