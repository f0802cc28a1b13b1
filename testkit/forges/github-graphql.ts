import type { Repository } from './repository.ts';
import type { Changes, Reviews } from './reviews.ts';

type Variables = Readonly<Record<string, unknown>>;

interface Asked {
  query: string;
  variables: Variables;
  repository: Repository;
  reviews: Reviews;
}

/** What a question to GitHub's GraphQL is known by, and its answer; a mutation's fault is its words. */
const ANSWERS: readonly [RegExp, (asked: Asked) => object | string][] = [
  [/createCommitOnBranch\(input: \$input\)/u, commit],
  [/createRef\(input: \$input\)/u, cutBranch],
  [/(?:convertPullRequestToDraft|markPullRequestReadyForReview)\(input: \$input\)/u, setDraft],
  [/fork: repository\(/u, branchBase],
  [/pullRequests\( states: OPEN labels:/u, listReviews],
  [/pullRequests\(headRefName: \$branch, states: OPEN/u, countReviews],
  [/defaultBranchRef/u, () => inRepository({ defaultBranchRef: { name: 'main' } })],
  [/ (?:content|file|commit)_\d+: +(?:object|ref)\(/u, answerEach],
  [/history\(first: 1\) \{ nodes \{ oid message/u, lastCommit],
  [/ref\(qualifiedName: \$branch\) \{ target \{ \.\.\. on Commit \{ oid \}/u, lastCommit],
];

/** GitHub refuses a query whose variables are not those that it was given. */
export function answerGithubQuery(
  body: string,
  repository: Repository,
  reviews: Reviews,
): object | undefined {
  const { query, variables = {} } = JSON.parse(body) as { query: string; variables?: Variables };
  const [, declared = ''] = /^\s*(?:query|mutation)\s*\(([^)]*)\)/u.exec(query) ?? [];
  const names = [...declared.matchAll(/\$(\w+): \w+!/gu)].map(([, name = '']) => name);
  const used = new Set([...query.matchAll(/\$(\w+)/gu)].map(([, name = '']) => name));
  const lacks = names.find((name) => variables[name] === undefined || !used.has(name));
  const unknown = [...used].find((name) => !names.includes(name));
  if (lacks !== undefined || unknown !== undefined)
    return { errors: [{ message: `Variable $${lacks ?? unknown}` }] };
  const answer = ANSWERS.find(([form]) => form.test(query))?.[1];
  const data = answer?.({ query, variables, repository, reviews });
  return typeof data === 'string' ? { data: null, errors: [{ message: data }] } : data && { data };
}

const inRepository = (answer: object) => ({ repository: answer });

const headOf = ({ repository, reviews }: Asked, branch: string): string | undefined =>
  branch === 'main' ? repository.head : reviews.branches.get(branch)?.head;

function lastCommit(asked: Asked): object {
  const oid = headOf(asked, String(asked.variables['branch']));
  const target = { oid, history: { nodes: [{ oid, message: 'x' }] } };
  return inRepository({ ref: oid === undefined ? null : { target } });
}

function branchBase({ repository }: Asked): object {
  return { fork: { id: 'R_1' }, base: { ref: { target: { oid: repository.head } } } };
}

function cutBranch({ variables, reviews, repository }: Asked): object | string {
  const { name, oid } = variables['input'] as { name: string; oid: string };
  if (oid !== repository.head) return 'Object does not exist';
  return reviews.cut(name.replace('refs/heads/', ''))
    ? { createRef: { ref: { name } } }
    : `A ref named "${name}" already exists in the repository.`;
}

interface CommitInput {
  branch: { repositoryNameWithOwner: string; branchName: string };
  expectedHeadOid: string;
  fileChanges: {
    additions: { path: string; contents: string }[];
    deletions: { path: string }[];
  };
}

/** A commit upon another head than the branch has is refused: somebody was quicker. */
function commit(asked: Asked): object | string {
  const { branch, expectedHeadOid, fileChanges } = asked.variables['input'] as CommitInput;
  const { branchName } = branch;
  const head = headOf(asked, branchName);
  if (branch.repositoryNameWithOwner !== 'newsroom/site' || head === undefined) return 'No branch';
  if (head !== expectedHeadOid) return `Expected branch to point to "${expectedHeadOid}"`;
  const changes: Changes = new Map();
  for (const { path } of fileChanges.deletions) changes.set(path, undefined);
  for (const { path, contents } of fileChanges.additions) {
    const bytes = Buffer.from(contents, 'base64');
    changes.set(path, /\.(?:mdx?|yml)$/u.test(path) ? bytes.toString() : bytes);
  }
  if (branchName === 'main')
    for (const [path, text] of changes)
      if (text === undefined) asked.repository.remove(path);
      else asked.repository.write(path, text);
  else asked.reviews.commit(branchName, changes);
  const files = [...asked.query.matchAll(/(file_\d+): file\(path: ("[^"]*")\)/gu)].map(
    ([, alias = '', path = '']) => [alias, { oid: asked.repository.newHash(path) }],
  );
  return {
    createCommitOnBranch: {
      commit: {
        oid: headOf(asked, branchName),
        committedDate: new Date().toISOString(),
        ...Object.fromEntries(files),
      },
    },
  };
}

function setDraft({ query, variables, reviews }: Asked): object | string {
  const { pullRequestId } = variables['input'] as { pullRequestId: string };
  const review = reviews.find(pullRequestId.replace('PR_', ''));
  if (!review) return 'No pull request';
  review.isDraft = query.includes('convertPullRequestToDraft');
  return { pullRequest: { isDraft: review.isDraft } };
}

function countReviews({ variables, reviews }: Asked): object {
  const { length } = reviews.list.filter(
    ({ branch, state }) => branch === variables['branch'] && state === 'open',
  );
  return inRepository({ pullRequests: { totalCount: length } });
}

function listReviews({ query, reviews, repository }: Asked): object {
  const labels = JSON.parse(/labels: (\[[^\]]*\])/u.exec(query)?.[1] ?? '[]') as string[];
  const nodes = reviews.list
    .filter(
      (review) => review.state === 'open' && review.labels.some((each) => labels.includes(each)),
    )
    .map(({ number, title, branch, isDraft, labels: own }) => ({
      ...{ id: `PR_${number}`, number, title, isDraft, isCrossRepository: false },
      ...{ url: `https://forge.example/${number}`, headRefName: branch },
      headRefOid: reviews.branches.get(branch)?.head,
      ...{ createdAt: new Date().toISOString(), updatedAt: new Date().toISOString() },
      author: { login: 'sara', name: 'سارا مهرگان', email: 's@news.example', databaseId: 1 },
      labels: { nodes: own.map((name) => ({ name })) },
      files: {
        nodes: [...(reviews.branches.get(branch)?.changes ?? [])].map(([path, text]) => ({
          path,
          changeType: changeOf(text, repository.files.has(path)),
        })),
      },
    }));
  return inRepository({ pullRequests: { nodes } });
}

const changeOf = (text: string | Buffer | undefined, isKnown: boolean): string => {
  if (text === undefined) return 'DELETED';
  return isKnown ? 'MODIFIED' : 'ADDED';
};

/** Of many files in one question: `content_7: object(oid: "…")`, `commit_7: ref(…)`, `file_7: object(expression: "…")`. */
function answerEach({ query, repository, reviews }: Asked): object {
  const answers: Record<string, unknown> = {};
  const each =
    /(\w+_\d+): +(?:object\((?:oid|expression): "([^"]*)"\)|ref\(qualifiedName: \$branch\))/gu;
  for (const [, alias = '', name] of query.matchAll(each)) {
    if (name === undefined) answers[alias] = { target: { history: { nodes: [COMMIT] } } };
    else if (name.includes(':')) answers[alias] = blob(readAt(name, reviews));
    else if (alias.startsWith('commit_')) answers[alias] = {};
    else answers[alias] = blob(repository.files.get(repository.pathOf(name) ?? ''));
  }
  return inRepository(answers);
}

const COMMIT = {
  author: { name: 'سارا مهرگان', email: 's@news.example', user: { id: 1, login: 'sara' } },
  committedDate: '2026-11-30T08:00:00Z',
};

const readAt = (name: string, reviews: Reviews) =>
  reviews.read(name.slice(0, name.indexOf(':')), name.slice(name.indexOf(':') + 1));

function blob(bytes: string | Buffer | undefined): object | null {
  if (bytes === undefined) return null;
  const isBinary = typeof bytes !== 'string';
  return {
    ...{ oid: 'x', byteSize: Buffer.byteLength(bytes), isBinary, isTruncated: false },
    text: isBinary ? null : bytes,
  };
}
