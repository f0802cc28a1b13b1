import path from 'node:path';
import { askGit } from '../collections/history/git.ts';

/**
 * The files of the content directory that the commits since another one changed and left there: those since the
 * two parted, as a pull request shows them.
 *
 * @param since a commit or a branch
 * @returns paths below the content directory; undefined where Git does not know it or finds no common commit
 */
export async function changedFiles(dir: string, since: string): Promise<string[] | undefined> {
  if (since.startsWith('-')) return undefined;
  const listed = await askGit(dir, [
    ...['diff', '--name-only', '-z', '--no-renames', '--diff-filter=d', '--relative'],
    ...[`${since}...HEAD`, '--'],
  ]);
  return listed
    ?.toString('utf8')
    .split('\0')
    .filter(Boolean)
    .map((file) => path.posix.normalize(file));
}
