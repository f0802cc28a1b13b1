import { Refusal, type Question } from './answer.ts';
import { answerGithubQuery } from './github-graphql.ts';
import type { Repository } from './repository.ts';
import type { Review, Reviews } from './reviews.ts';

const REPO = '/repos/newsroom/site';

/**
 * As much of GitHub's interface as the desk asks, as an Enterprise server of one's own has it: REST at `/api/v3`,
 * GraphQL at `/api/graphql`; undefined for the rest.
 */
export function answerGithub(
  question: Question,
  repository: Repository,
  reviews: Reviews,
): unknown {
  const { method, path, query, body } = question;
  if (path === 'graphql' || path === '/graphql')
    return method === 'POST' ? answerGithubQuery(body, repository, reviews) : undefined;
  if (path === '/user')
    return { id: 1, login: 'sara', name: 'سارا مهرگان', email: 's@news.example' };
  if (path === `${REPO}/collaborators/sara`) return null;
  const tree = below(path, `${REPO}/git/trees/`);
  if (tree !== undefined) return treeOf(repository, tree, query);
  const blob = below(path, `${REPO}/git/blobs/`);
  if (blob !== undefined) return repository.files.get(repository.pathOf(blob) ?? '');
  const branch = below(path, `${REPO}/git/refs/heads/`);
  if (branch !== undefined && method === 'DELETE')
    return reviews.branches.delete(branch) ? null : new Refusal(422, 'Reference does not exist');
  return answerReview(question, reviews, body === '' ? {} : (JSON.parse(body) as Fields));
}

interface Fields {
  title?: string;
  head?: string;
  base?: string;
  draft?: boolean;
  state?: string;
  labels?: string[];
  merge_method?: string;
}

function answerReview({ method, path }: Question, reviews: Reviews, fields: Fields): unknown {
  const { title = '', head = '', base, draft = false, labels } = fields;
  if (path === `${REPO}/pulls` && method === 'POST') {
    if (base !== 'main' || !reviews.branches.has(head)) return new Refusal(422, 'head or base');
    if (reviews.list.some(({ branch, state }) => branch === head && state === 'open'))
      return new Refusal(422, 'A pull request already exists');
    return told(reviews.open({ title, branch: head, isDraft: draft, labels: [] }));
  }
  const {
    kind,
    number = '',
    rest,
  } = /^\/repos\/newsroom\/site\/(?<kind>pulls|issues)\/(?<number>\d+)(?:\/(?<rest>\w+))?$/u.exec(
    path,
  )?.groups ?? {};
  const review = reviews.find(number);
  if (!review) return undefined;
  switch (`${method} ${kind} ${rest ?? ''}`.trim()) {
    case 'GET issues':
      return told(review);
    case 'PATCH issues':
      if (labels) review.labels = labels;
      return told(review);
    case 'POST issues labels':
      review.labels.push(...(labels ?? []));
      return review.labels.map((name) => ({ name }));
    case 'PUT pulls merge':
      return reviews.merge(review) ? { merged: true } : new Refusal(405, 'Not mergeable');
    case 'PATCH pulls':
      if (fields.state === 'closed') review.state = 'closed';
      return told(review);
    default:
      return undefined;
  }
}

const told = ({ number, title, labels }: Review) => ({
  ...{ number, title, node_id: `PR_${number}`, html_url: `https://forge.example/${number}` },
  ...{ created_at: new Date().toISOString(), updated_at: new Date().toISOString() },
  labels: labels.map((name) => ({ name })),
});

/** GitHub tells a folder whole, and counts no pages. */
function treeOf(repository: Repository, sha: string, query: URLSearchParams): unknown {
  const at = repository.pathOf(sha);
  if (at === undefined) return undefined;
  const start = at === '' ? 0 : at.length + 1;
  const entries = query.has('recursive') ? repository.below(at) : (repository.folder(at) ?? []);
  return {
    sha,
    tree: entries.map((entry) => ({ ...entry, path: entry.path.slice(start) })),
    truncated: false,
  };
}

const below = (path: string, folder: string): string | undefined =>
  path.startsWith(folder) ? path.slice(folder.length) : undefined;
