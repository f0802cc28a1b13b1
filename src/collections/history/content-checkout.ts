import { lstatSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { askGit, type Repository } from './git.ts';

/** The newsroom’s repository, and where in it the content is checked out. */
export interface ContentCheckout {
  /** The content directory, no link on its way. */
  dir: string;
  repository: Repository;
  /** The commit that counts. */
  head: string;
  /** The content directory below the top of the repository, with `/`; empty where it is the top. */
  prefix: string;
}

/**
 * Find the newsroom's repository: one that holds the content directory from above and has it in its HEAD.
 * Only where there is none it is the content directory's own, which somebody cloned as it is. So nothing
 * that editors commit below it, such as the files of a bare repository, is ever taken for it.
 *
 * @returns undefined where there is none, and where history is not whole
 */
export async function findContentCheckout(dir: string): Promise<ContentCheckout | undefined> {
  const real = realPath(dir);
  if (real === undefined) return undefined;
  const above = await checkoutIn(path.dirname(real), real);
  if (above) return above === 'shallow' ? undefined : above;
  if (!hasOwnRepository(real)) return undefined;
  const own = await checkoutIn(real, real);
  return own === 'shallow' ? undefined : own;
}

/** @param from where Git begins to look, upwards */
async function checkoutIn(
  from: string,
  dir: string,
): Promise<ContentCheckout | 'shallow' | undefined> {
  const told = await askGit(from, [
    ...['rev-parse', '--is-shallow-repository', '--absolute-git-dir', '--show-toplevel'],
    ...['--verify', 'HEAD^{commit}'],
  ]);
  const [shallow, gitDir, workTree, head] = told?.toString('utf8').split('\n') ?? [];
  if (!gitDir || !workTree || !head) return undefined;
  const prefix = path.relative(workTree, dir).split(path.sep).join('/');
  if (prefix === '..' || prefix.startsWith('../') || path.isAbsolute(prefix)) return undefined;
  const repository = { gitDir, workTree };
  const held = await askGit(dir, ['cat-file', '-t', `HEAD:${prefix}`], { repository });
  if (held?.toString('utf8').trim() !== 'tree') return undefined;
  return shallow === 'false' ? { dir, repository, head, prefix } : 'shallow';
}

function realPath(dir: string): string | undefined {
  try {
    return realpathSync(dir);
  } catch {
    return undefined;
  }
}

/** A folder or a file of that name, which no commit can hold; a link may be committed under others, and is none. */
const hasOwnRepository = (dir: string): boolean =>
  lstatSync(path.join(dir, '.git'), { throwIfNoEntry: false })?.isSymbolicLink() === false;
