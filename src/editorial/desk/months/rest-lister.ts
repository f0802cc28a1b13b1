import { RefusedAnswer, type Ask } from './ask-forge.ts';
import type { Lister, ListedFile } from './recent-files.ts';

interface Tree {
  tree?: { path: string; type: string; sha: string; size?: number }[] | null;
  truncated?: boolean;
}

/**
 * The trees of a repository as GitHub, Gitea and Forgejo tell them (`GET …/git/trees/{sha}`), which know a folder by
 * its hash.
 * @param trees the address up to the hash
 * @param commit of the root
 */
export function restLister(ask: Ask, trees: string, commit: string): Lister {
  const hashes = new Map([['', commit]]);
  const read = async (path: string, query: string) => {
    const entries: NonNullable<Tree['tree']> = [];
    // Gitea tells a thousand a page; GitHub counts no pages, and says the same again.
    for (let page = 1; ; page += 1) {
      const answer = await ask(`${trees}${hashes.get(path) ?? ''}?${query}page=${page}`);
      if (!answer.ok) throw new RefusedAnswer(answer);
      const { tree, truncated } = (await answer.json()) as Tree;
      const isNew = tree?.[0] !== undefined && tree[0].path !== entries.at(0)?.path;
      if (isNew) entries.push(...tree);
      if (!truncated || !isNew) break;
    }
    const at = (name: string): string => (path === '' ? name : `${path}/${name}`);
    return entries.map((entry) => ({ ...entry, path: at(entry.path) }));
  };
  const filesOf = (entries: Awaited<ReturnType<typeof read>>): ListedFile[] =>
    entries
      .filter(({ type }) => type === 'blob')
      .map(({ path, sha, size = 0 }) => ({ path, sha, size }));
  return {
    async folder(path) {
      const entries = await read(path, '');
      const folders = entries.filter(({ type }) => type === 'tree');
      for (const { path: each, sha } of folders) hashes.set(each, sha);
      return { files: filesOf(entries), folders: folders.map((each) => each.path) };
    },
    below: async (path) => filesOf(await read(path, 'recursive=1&')),
  };
}
