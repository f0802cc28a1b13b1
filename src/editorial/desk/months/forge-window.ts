import { RefusedAnswer, type Ask } from './ask-forge.ts';
import { graphqlLister } from './graphql-lister.ts';
import { listRecent, type ListedFile, type Lister } from './recent-files.ts';
import { restLister } from './rest-lister.ts';

interface Months {
  /** The content directory in the repository. */
  content: string;
  /** Older months to list, «1402/05». */
  asked: ReadonlySet<string>;
  /** Is told the oldest month that was listed. */
  onListed(oldest: string): void;
}

type Fetch = typeof globalThis.fetch;

/** The list of all files that the CMS asks for: of GitHub, Gitea and Forgejo, and of GitLab. */
const TREES = /^(?<trees>.*\/repos\/[^/]+\/[^/]+\/git\/trees\/)(?<commit>[^/?]+)\?recursive=1/u;
const GITLAB = /tree\(ref: \$branch, recursive: true\)/u;

/**
 * The CMS lists a whole repository and reads every item in it; of 20,000 that takes minutes. Here its question for
 * the list is answered with the newest months alone, which cost a few questions of our own. All else goes through
 * as it is.
 */
export function recentMonthsOnly(fetch: Fetch, months: Months): Fetch {
  return async (input, init) => {
    const request = typeof input === 'string' ? asList(fetch, input, init) : undefined;
    if (!request) return fetch(input, init);
    try {
      const { files, oldest } = await listRecent(request.lister, months.content, months.asked);
      months.onListed(oldest);
      return Response.json(request.answerOf(files));
    } catch (error) {
      if (error instanceof RefusedAnswer) return error.answer;
      throw error;
    }
  };
}

interface ListRequest {
  lister: Lister;
  answerOf(files: readonly ListedFile[]): object;
}

function asList(fetch: Fetch, url: string, init: RequestInit = {}): ListRequest | undefined {
  const ask: Ask = (address, body) =>
    fetch(address, { ...init, ...(body !== undefined && { method: 'POST', body }) });
  const { trees, commit } = TREES.exec(url)?.groups ?? {};
  if (trees !== undefined && commit !== undefined) {
    const answerOf = (files: readonly ListedFile[]) => ({
      tree: files.map((file) => ({ ...file, type: 'blob' })),
      truncated: false,
    });
    return { lister: restLister(ask, trees, commit), answerOf };
  }
  if (!url.endsWith('/graphql') || typeof init.body !== 'string' || !GITLAB.test(init.body))
    return undefined;
  const { variables } = JSON.parse(init.body) as {
    variables: { fullPath: string; branch: string };
  };
  return {
    lister: graphqlLister(ask, url, variables.fullPath, variables.branch),
    answerOf: (files) => ({
      data: {
        project: {
          repository: {
            tree: {
              blobs: {
                nodes: files.map(({ path, sha }) => ({ type: 'blob', path, sha })),
                pageInfo: { endCursor: '', hasNextPage: false },
              },
            },
          },
        },
      },
    }),
  };
}
