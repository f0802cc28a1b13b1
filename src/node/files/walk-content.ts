import { lstatSync, readdirSync, type Dirent } from 'node:fs';
import path from 'node:path';
import {
  diagnosticAt,
  type ContentDiagnostic,
  type Problem,
} from '../../lib/diagnostics/diagnostic.ts';
import { toUnreadableReason } from '../../lib/diagnostics/reasons.ts';
import { showName, unseenIn } from '../../lib/file-name.ts';

export interface Walked {
  /** Paths below the directory with `/`, sorted by code unit so that every machine sees one order. */
  files: string[];
  /** What is no file, and names that nobody can read. */
  diagnostics: ContentDiagnostic[];
}

/** Folders in one another; editors have three or four. */
const DEEPEST = 32;

/**
 * The files below a folder of the content directory whose names `accept` takes. A folder that does not
 * exist holds none. Names that begin with a dot or an underscore are passed over.
 *
 * No link is followed (see `Border`), so nothing is found twice and no walk goes round for ever.
 *
 * @param folder below `dir`, with `/`; `''` for all of it
 * @param expect names that only files should have: a folder of that name is given too, so that its reader
 *   tells of it
 */
export function walkContent(
  dir: string,
  folder: string,
  accept: (name: string) => boolean,
  expect: (name: string) => boolean = () => false,
): Walked {
  const files: string[] = [];
  const diagnostics: ContentDiagnostic[] = [];
  const tell = (file: string, problem: Problem): void =>
    void diagnostics.push(diagnosticAt(problem, { file: showName(file), line: 1 }));
  const refuse = (file: string, said: string): void =>
    tell(file, { code: 'unreadable-file', params: { why: toUnreadableReason(said) } });
  const visit = (below: string, depth: number): void => {
    for (const entry of entriesOf(path.join(dir, below), (why) => refuse(below, why))) {
      const { name } = entry;
      if (/^[._]/u.test(name)) continue;
      const file = below === '' ? name : `${below}/${name}`;
      const isFolder = entry.isDirectory();
      const unseen = isFolder || accept(name) ? unseenIn(name) : undefined;
      if (unseen !== undefined)
        tell(file, { code: 'bad-name', params: { value: showName(unseen) } });
      else if (entry.isSymbolicLink()) refuse(file, 'link');
      else if (isFolder && !expect(name)) {
        if (depth < DEEPEST) visit(file, depth + 1);
        else refuse(file, 'too-deep');
      } else if (!isFolder && !entry.isFile()) refuse(file, 'no-file');
      else if (accept(name)) files.push(file);
    }
  };
  const start = folder === '' ? undefined : lstatSync(path.join(dir, folder), QUIETLY);
  if (start?.isSymbolicLink()) refuse(folder, 'link');
  else if (start && !start.isDirectory()) refuse(folder, 'ENOTDIR');
  else if (start ?? folder === '') visit(folder, 1);
  return { files: files.sort(), diagnostics };
}

const QUIETLY = { throwIfNoEntry: false } as const;

function entriesOf(dir: string, refuse: (why: string) => void): Dirent[] {
  try {
    return readdirSync(dir, { withFileTypes: true });
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : '';
    // A folder that is not there holds nothing.
    if (why !== 'ENOENT') refuse(why);
    return [];
  }
}

/** Whether a name is that of an item or a standing page. */
export const isTextName = (name: string): boolean => /\.mdx?$/u.test(name);

/** The items or standing pages below a folder, and what only bears the name of one. */
export const walkTexts = (dir: string, folder: string): Walked =>
  walkContent(dir, folder, isTextName, isTextName);

/**
 * A text that differs when a file's bytes may have: one `lstat`, no read. Empty where there is none.
 */
export function stampOf(file: string): string {
  const stat = lstatSync(file, QUIETLY);
  return stat ? `${stat.mtimeMs}-${stat.ctimeMs}-${stat.size}` : '';
}
