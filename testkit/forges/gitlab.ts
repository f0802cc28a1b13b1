import type { Question } from './answer.ts';
import { answerMergeRequest } from './gitlab-reviews.ts';
import type { Repository } from './repository.ts';
import type { Reviews } from './reviews.ts';

const PAGE = 100;
/** The desk shows items' pictures so. */
const RAW_FILE = /^\/projects\/newsroom%2Fsite\/repository\/files\/(?<file>[^/]+)\/raw$/u;

interface Variables {
  branch?: string;
  path?: string;
  paths?: string[];
  deep?: boolean;
  cursor?: string;
  files?: string | null;
  folders?: string | null;
}

/** As much of GitLab's interface as the desk asks; undefined for the rest. */
export function answerGitlab(
  question: Question,
  repository: Repository,
  reviews: Reviews,
): unknown {
  const { path, body } = question;
  if (path === '/user')
    return { id: 1, username: 'sara', name: 'سارا مهرگان', email: 's@news.example' };
  if (/^\/projects\/[^/]+\/users$/u.test(path)) return [{ id: 1 }];
  const picture = RAW_FILE.exec(path)?.groups?.['file'];
  if (picture !== undefined) return repository.files.get(decodeURIComponent(picture));
  if (path !== 'graphql' && path !== '/graphql')
    return answerMergeRequest(question, repository, reviews);
  const { query, variables } = JSON.parse(body) as { query: string; variables: Variables };
  return { data: { project: { repository: part(query, variables, repository, reviews) } } };
}

function part(
  query: string,
  variables: Variables,
  repository: Repository,
  reviews: Reviews,
): object {
  if (query.includes('rootRef')) return { rootRef: 'main' };
  if (query.includes('lastCommit'))
    return { tree: { lastCommit: { sha: repository.head, message: 'x' } } };
  if (query.includes('rawTextBlob'))
    return {
      blobs: {
        nodes: (variables.paths ?? []).map((path) => ({
          ...{ path, oid: 'x', size: 0 },
          rawTextBlob: reviews.read(variables.branch ?? 'main', path) ?? '',
        })),
      },
    };
  const { path = '', deep = true } = variables;
  const entries = deep ? repository.below(path) : (repository.folder(path) ?? []);
  const listed = (type: string, after: string | null | undefined) => {
    const all = entries.filter((entry) => entry.type === type);
    const start = Number(after ?? 0) || 0;
    const end = Math.min(start + PAGE, all.length);
    const pageInfo = { endCursor: String(end), hasNextPage: end < all.length };
    return { nodes: all.slice(start, end), pageInfo };
  };
  return {
    tree: {
      blobs: listed('blob', variables.files ?? variables.cursor),
      trees: listed('tree', variables.folders),
    },
  };
}
