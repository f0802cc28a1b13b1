import { PUBLISH } from '../../messages/publish.ts';
import { runGit } from './run-git.ts';
import type { Fault } from './status.ts';

/** The clone that is published from, and where it gets what is new. */
export interface Checkout {
  dir: string;
  branch: string;
  remote: string;
  /** The branch's name there: `refs/heads/main`. */
  merge: string;
}

/** A fault of Git, by what it is: that its words change makes no new one. */
const faultOf = (stage: 'fetch' | 'merge', kind: string, text: string): Fault => ({
  ...{ stage, id: `${stage} ${kind}`, text },
});

/**
 * Find the clone that holds the content.
 *
 * @param asked the branch that the newsroom names, if it does
 * @returns undefined where the content is in none
 */
export async function findCheckout(
  contentDir: string,
  asked: string | undefined,
): Promise<{ checkout: Checkout } | { fault: Fault } | undefined> {
  const top = await runGit(contentDir, ['rev-parse', '--show-toplevel']);
  if (!top.isWell) return undefined;
  const dir = top.out.replace(/\n$/u, '');
  const said = async (...args: string[]): Promise<string> => (await runGit(dir, args)).out.trim();
  const branch = await said('symbolic-ref', '--short', '--quiet', 'HEAD');
  const { git } = PUBLISH;
  if (branch === '') return { fault: faultOf('fetch', 'detached', git.detached) };
  if (asked !== undefined && asked !== branch)
    return { fault: faultOf('fetch', 'branch', git.otherBranch({ here: branch, asked })) };
  const remote = await said('config', `branch.${branch}.remote`);
  const merge = await said('config', `branch.${branch}.merge`);
  if (remote === '' || merge === '')
    return { fault: faultOf('fetch', 'upstream', git.noUpstream(branch)) };
  return { checkout: { dir, branch, remote, merge } };
}

/** Ask the repository for what is new. Nothing in the folder changes. */
export async function fetchNew({ dir, remote, merge }: Checkout): Promise<Fault | undefined> {
  const asked = ['fetch', '--quiet', '--no-tags', '--recurse-submodules=no', remote, merge];
  const { isWell, words } = await runGit(dir, asked);
  return isWell ? undefined : faultOf('fetch', 'unreachable', PUBLISH.git.unreachable(words));
}

/** How many commits stand here alone, and how many were fetched and are not here yet. */
async function countApart({ dir }: Checkout): Promise<{ own: number; others: number } | string> {
  const { isWell, out, words } = await runGit(dir, [
    ...['rev-list', '--left-right', '--count', 'HEAD...@{upstream}'],
  ]);
  const [own, others] = out.trim().split(/\s+/u).map(Number);
  if (!isWell || own === undefined || others === undefined) return words;
  return { own, others };
}

/** Whether something was fetched that is not here yet. */
export async function isBehind(checkout: Checkout): Promise<boolean> {
  const apart = await countApart(checkout);
  return typeof apart !== 'string' && apart.others > 0;
}

/**
 * Bring what was fetched into the folder, by going forward alone: nothing is merged, reset or put aside. What was
 * written in the folder itself stays, and where it stands in the way, all stays as it is.
 *
 * @returns the files that changed, or what keeps them away
 */
export async function goForward(
  checkout: Checkout,
): Promise<{ changed: string[] } | { fault: Fault }> {
  const { dir } = checkout;
  const { git } = PUBLISH;
  const apart = await countApart(checkout);
  if (typeof apart === 'string') return { fault: faultOf('merge', 'refused', git.refused(apart)) };
  if (apart.others === 0) return { changed: [] };
  if (apart.own > 0) return { fault: faultOf('merge', 'diverged', git.diverged(apart)) };
  const changed = await listed(dir, ['diff', '--name-only', '-z', 'HEAD', '@{upstream}']);
  const forward = ['merge', '--ff-only', '--quiet', '--no-autostash', '@{upstream}'];
  const { isWell, words } = await runGit(dir, forward);
  if (isWell) return { changed };
  const own = new Set([
    ...(await listed(dir, ['diff', '--name-only', '-z', 'HEAD'])),
    ...(await listed(dir, ['ls-files', '--others', '-z'])),
  ]);
  const both = changed.filter((file) => own.has(file));
  return {
    fault:
      both.length > 0
        ? faultOf('merge', 'local', git.localChanges(both))
        : faultOf('merge', 'refused', git.refused(words)),
  };
}

const listed = async (dir: string, args: readonly string[]): Promise<string[]> =>
  (await runGit(dir, args)).out.split('\0').filter(Boolean);
