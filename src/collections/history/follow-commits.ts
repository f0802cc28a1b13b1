import type { Edition } from '../content-store.ts';
import type { Commit, FileChange } from './commits.ts';
import type { Histories } from './kept-history.ts';

/** How two versions of a file are told apart; both are object names. */
export interface Versions {
  /** Whether a reader of both would notice. */
  differ(before: string, after: string, file: string): Promise<boolean>;
  /** The code of the item, where the version says one. */
  code(version: string): string | undefined;
}

/**
 * Lead histories on by later commits. A file that moved, also with changes, keeps its history: the item
 * is known by its code.
 *
 * @param histories is changed
 */
export async function followCommits(
  histories: Histories,
  commits: readonly Commit[],
  versions: Versions,
): Promise<void> {
  for (const { who, at, changes } of commits) {
    const edition: Edition = { who, at };
    const gone = goneByCode(changes, versions);
    const moved = new Map<string, Edition[]>();
    for (const { file, before, after } of changes) {
      if (after === undefined) continue;
      const from = before === undefined ? gone.get(versions.code(after) ?? '') : undefined;
      const old = before ?? from?.before;
      const known = histories.get(from?.file ?? file);
      if (old === undefined || !known) moved.set(file, [edition]);
      else if (old !== after && (await versions.differ(old, after, file)))
        moved.set(file, [...known, edition]);
      else moved.set(file, known);
    }
    for (const { file, after } of changes) if (after === undefined) histories.delete(file);
    for (const [file, editions] of moved) histories.set(file, editions);
  }
}

/** The versions that must be read to follow commits; an item that was only ever added needs none. */
export function versionsToRead(commits: readonly Commit[]): Set<string> {
  const needed = new Set<string>();
  for (const { changes } of commits) {
    const hasGone = changes.some(({ after }) => after === undefined);
    for (const { before, after } of changes) {
      if (before !== undefined && (after !== undefined || hasGone)) needed.add(before);
      if (after !== undefined && (before !== undefined || hasGone)) needed.add(after);
    }
  }
  return needed;
}

function goneByCode(changes: readonly FileChange[], versions: Versions): Map<string, FileChange> {
  const gone = new Map<string, FileChange>();
  if (!changes.some(({ before }) => before === undefined)) return gone;
  for (const change of changes) {
    if (change.after !== undefined || change.before === undefined) continue;
    const code = versions.code(change.before);
    if (code !== undefined) gone.set(code, change);
  }
  return gone;
}
