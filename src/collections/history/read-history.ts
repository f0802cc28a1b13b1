import type { Edition } from '../content-store.ts';
import { digestOf } from '../../node/digest.ts';
import { readCommits } from './commits.ts';
import { followCommits, versionsToRead, type Versions } from './follow-commits.ts';
import { findContentCheckout, type ContentCheckout } from './content-checkout.ts';
import { askGit, readBlobs } from './git.ts';
import { HistoryCache, type KeptHistory } from './kept-history.ts';
import { codeIn, readingKey } from './reading-key.ts';

/**
 * Who wrote and changed each item, and when, by its path below the content directory: the oldest first,
 * only commits after which a reader would have read something else, and only items that were changed.
 *
 * It depends on HEAD alone, not on what is not committed, the clock or the files' times. Empty without
 * Git, without commits, and in a clone that holds only a part of them.
 *
 * @param cache where it is kept, so that later commits alone are looked at
 * @param version differs when this program's way of reading may
 */
export async function readHistory(
  dir: string,
  cache: string,
  version: string,
): Promise<Map<string, Edition[]>> {
  const checkout = await findContentCheckout(dir);
  if (!checkout) return new Map();
  const histories = new HistoryCache(cache, digestOf(`${version} ${checkout.prefix}`));
  const kept = histories.read();
  if (kept?.head === checkout.head) return changedOnes(kept);
  const base = kept && (await isOnMainLine(checkout, kept.head)) ? kept : undefined;
  const found = await leadOn(checkout, base);
  if (!found) return new Map();
  histories.write(found);
  return changedOnes(found);
}

/** Whether the commits of HEAD's main line after `commit` follow on it. */
async function isOnMainLine(
  { dir, repository }: ContentCheckout,
  commit: string,
): Promise<boolean> {
  const line = await askGit(dir, ['rev-list', '--first-parent', '--parents', `${commit}..HEAD`], {
    repository,
  });
  const [, parent] = line?.toString('utf8').trim().split('\n').at(-1)?.split(' ') ?? [];
  return parent === commit;
}

async function leadOn(
  checkout: ContentCheckout,
  base: KeptHistory | undefined,
): Promise<KeptHistory | undefined> {
  const commits = await readCommits(checkout, base?.head);
  const blobs = commits && (await readBlobs(checkout, versionsToRead(commits)));
  if (!blobs) return undefined;
  const histories = new Map(base?.histories);
  await followCommits(histories, commits, toVersions(blobs));
  return { head: checkout.head, histories };
}

function toVersions(blobs: ReadonlyMap<string, Buffer>): Versions {
  const bytesOf = (name: string): Buffer => blobs.get(name) ?? Buffer.of();
  return {
    differ: async (before, after, file) =>
      (await readingKey(bytesOf(before), file)) !== (await readingKey(bytesOf(after), file)),
    code: (version) => codeIn(bytesOf(version)),
  };
}

const changedOnes = ({ histories }: KeptHistory): Map<string, Edition[]> =>
  new Map([...histories].filter(([, editions]) => editions.length > 1));
