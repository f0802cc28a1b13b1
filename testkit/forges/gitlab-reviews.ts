import { Refusal, type Question } from './answer.ts';
import type { Repository } from './repository.ts';
import type { Changes, Review, Reviews } from './reviews.ts';

const PROJECT = /^\/projects\/newsroom%2Fsite(?<rest>\/.*)$/u;
/** A merge request is a draft by its title. */
const DRAFT = /^Draft: /u;

/** As much of GitLab's commits, branches and merge requests as the desk asks; undefined for the rest. */
export function answerMergeRequest(
  { method, path, query, body }: Question,
  repository: Repository,
  reviews: Reviews,
): unknown {
  const { rest = '' } = PROJECT.exec(path)?.groups ?? {};
  const fields = body === '' ? {} : (JSON.parse(body) as Fields);
  if (rest === '/repository/commits' && method === 'POST')
    return commit(fields, repository, reviews);
  const branch = /^\/repository\/branches\/(?<name>.+)$/u.exec(rest)?.groups?.['name'];
  if (branch === 'main') return { commit: { id: repository.head } };
  if (rest === '/deployments' || /^\/repository\/commits\/\w+\/statuses$/u.test(rest)) return [];
  if (branch !== undefined && method === 'DELETE')
    return reviews.branches.delete(decodeURIComponent(branch))
      ? null
      : new Refusal(404, 'Branch Not Found');
  if (rest === '/merge_requests')
    return method === 'POST' ? open(fields, reviews) : list(query, reviews);
  const { number = '', end = '' } =
    /^\/merge_requests\/(?<number>\d+)(?:\/(?<end>\w+))?$/u.exec(rest)?.groups ?? {};
  const review = reviews.find(number);
  if (!review) return undefined;
  if (end === 'diffs') return diffsOf(review, repository, reviews);
  if (end === 'merge' && method === 'PUT') return merge(review, fields, reviews);
  if (end === '' && method === 'PUT') change(review, fields);
  return end === '' ? told(review, reviews) : undefined;
}

interface Fields {
  branch?: string;
  start_branch?: string;
  actions?: { action: string; content: string; encoding: string; file_path: string }[];
  title?: string;
  source_branch?: string;
  target_branch?: string;
  labels?: string;
  add_labels?: string;
  remove_labels?: string;
  state_event?: string;
  sha?: string;
  should_remove_source_branch?: boolean;
}

function commit(
  { branch = '', start_branch: start, actions = [] }: Fields,
  repository: Repository,
  reviews: Reviews,
): unknown {
  if (start !== undefined && (start !== 'main' || !reviews.cut(branch)))
    return new Refusal(400, `A branch called '${branch}' already exists`);
  if (branch !== 'main' && !reviews.branches.has(branch))
    return new Refusal(400, 'You can only create or edit files when you are on a branch');
  const changes: Changes = new Map();
  for (const { action, content, encoding, file_path: path } of actions) {
    const isThere = reviews.read(branch, path) !== undefined;
    if ((action === 'create') === isThere) return new Refusal(400, `${action} ${path}`);
    const text = encoding === 'base64' ? Buffer.from(content, 'base64') : content;
    changes.set(path, action === 'delete' ? undefined : text);
  }
  let id = repository.head;
  if (branch === 'main') {
    for (const [path, text] of changes)
      if (text === undefined) repository.remove(path);
      else repository.write(path, text);
    id = repository.head;
  } else id = reviews.commit(branch, changes);
  return { id, committed_date: new Date().toISOString() };
}

function open(
  { title = '', source_branch: branch = '', target_branch, labels = '' }: Fields,
  reviews: Reviews,
) {
  if (target_branch !== 'main' || !reviews.branches.has(branch)) return new Refusal(400, 'branch');
  if (reviews.list.some((each) => each.branch === branch && each.state === 'open'))
    return new Refusal(409, 'Another open merge request already exists for this source branch');
  const isDraft = DRAFT.test(title);
  return told(reviews.open({ title, branch, isDraft, labels: labels.split(',') }), reviews);
}

function list(query: URLSearchParams, reviews: Reviews) {
  const [label, source] = [query.get('labels'), query.get('source_branch')];
  return reviews.list
    .filter(({ state }) => state === 'open')
    .filter(({ labels }) => label === null || labels.includes(label))
    .filter(({ branch }) => source === null || branch === source)
    .map((review) => told(review, reviews));
}

function change(
  review: Review,
  { title, add_labels: add, remove_labels: remove, state_event: event }: Fields,
): void {
  if (title !== undefined) Object.assign(review, { title, isDraft: DRAFT.test(title) });
  const gone = new Set(remove?.split(','));
  review.labels = [...review.labels.filter((label) => !gone.has(label)), ...(add ? [add] : [])];
  if (event === 'close') review.state = 'closed';
}

/** Refused where somebody has written since, as where it is a draft. */
function merge(
  review: Review,
  { sha, should_remove_source_branch: ends }: Fields,
  reviews: Reviews,
) {
  const { branch } = review;
  if (sha !== undefined && sha !== reviews.branches.get(branch)?.head)
    return new Refusal(409, 'SHA does not match HEAD of source branch');
  if (!reviews.merge(review)) return new Refusal(405, 'Method Not Allowed');
  const answer = told(review, reviews);
  if (ends) reviews.branches.delete(branch);
  return answer;
}

function diffsOf({ branch }: Review, repository: Repository, reviews: Reviews) {
  return [...(reviews.branches.get(branch)?.changes ?? [])].map(([path, text]) => ({
    ...{ old_path: path, new_path: path, renamed_file: false },
    deleted_file: text === undefined,
    new_file: !repository.files.has(path),
  }));
}

const told = ({ number, title, branch, labels, state }: Review, reviews: Reviews) => ({
  ...{ iid: number, id: 100 + number, title, source_branch: branch, labels, state },
  sha: reviews.branches.get(branch)?.head,
  web_url: `https://forge.example/${number}`,
  ...{ created_at: new Date().toISOString(), updated_at: new Date().toISOString() },
  detailed_merge_status: 'mergeable',
  author: { id: 1, username: 'sara', name: 'سارا مهرگان' },
});
