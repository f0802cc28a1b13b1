import { RefusedAnswer, type Ask } from './ask-forge.ts';
import type { Lister } from './recent-files.ts';

/** GitLab tells a hundred of each a page. */
const QUERY = `query($fullPath: ID!, $ref: String!, $path: String!, $deep: Boolean!, $files: String, $folders: String) {
  project(fullPath: $fullPath) { repository { tree(ref: $ref, path: $path, recursive: $deep) {
    blobs(after: $files) { nodes { path sha } pageInfo { endCursor hasNextPage } }
    trees(after: $folders) { nodes { path } pageInfo { endCursor hasNextPage } }
  } } }
}`;

interface Page<Node> {
  nodes: Node[];
  pageInfo: { endCursor: string | null; hasNextPage: boolean };
}

interface Answer {
  data?: {
    project: {
      repository: {
        tree: { blobs: Page<{ path: string; sha: string }>; trees: Page<{ path: string }> } | null;
      };
    } | null;
  };
}

/**
 * The trees of a repository as GitLab tells them, by GraphQL.
 * @param address of its interface
 * @param project «owner/repository»
 * @param ref a branch
 */
export function graphqlLister(ask: Ask, address: string, project: string, ref: string): Lister {
  const read = async (path: string, deep: boolean) => {
    const found = {
      files: [] as { path: string; sha: string; size: number }[],
      folders: [] as string[],
    };
    let [files, folders]: (string | null)[] = [null, null];
    for (;;) {
      const variables = { fullPath: project, ref, path, deep, files, folders };
      const answer = await ask(address, JSON.stringify({ query: QUERY, variables }));
      if (!answer.ok) throw new RefusedAnswer(answer);
      const { data } = (await answer.clone().json()) as Answer;
      if (!data?.project) throw new RefusedAnswer(answer);
      const { tree } = data.project.repository;
      if (!tree) return found;
      found.files.push(...tree.blobs.nodes.map((file) => ({ ...file, size: 0 })));
      found.folders.push(...tree.trees.nodes.map((folder) => folder.path));
      if (!tree.blobs.pageInfo.hasNextPage && !tree.trees.pageInfo.hasNextPage) return found;
      // A cursor at the end tells nothing a second time.
      files = tree.blobs.pageInfo.endCursor ?? files;
      folders = tree.trees.pageInfo.endCursor ?? folders;
    }
  };
  return {
    folder: (path) => read(path, false),
    below: async (path) => (await read(path, true)).files,
  };
}
