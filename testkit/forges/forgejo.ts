import type { Entry, Repository } from './repository.ts';
import type { Question } from './answer.ts';

/** As Forgejo 13 tells them, unless its owner says otherwise. */
const TREE_PAGE = 1000;
const LIST_PAGE = 30;

const REPO = '/repos/newsroom/site';

/** As much of Forgejo's interface as the desk asks; undefined for the rest. */
export function answerForgejo(
  { method, path, query, body }: Question,
  repository: Repository,
): unknown {
  if (path === '/version') return { version: '13.0.3+gitea-1.22.0' };
  if (path === '/user')
    return { id: 1, login: 'sara', full_name: 'سارا مهرگان', email: 's@news.example' };
  if (path === '/settings/api') return { default_paging_num: LIST_PAGE, max_response_items: 50 };
  if (path === REPO) return { permissions: { pull: true, push: true }, default_branch: 'main' };
  if (path === `${REPO}/branches/main`) return { commit: { id: repository.head, message: 'x' } };
  if (path.startsWith(`${REPO}/git/trees/`))
    return treeOf(repository, path.slice(`${REPO}/git/trees/`.length), query);
  if (path === `${REPO}/git/blobs`)
    return (query.get('shas') ?? '').split(',').map((sha) => ({
      ...{ sha, encoding: 'base64' },
      content: base64(repository.files.get(repository.pathOf(sha) ?? '') ?? ''),
    }));
  if (path.startsWith(`${REPO}/media/main/`))
    return repository.files.get(path.slice(`${REPO}/media/main/`.length));
  if (path === `${REPO}/commits`) return [];
  if (path === `${REPO}/contents` && method === 'POST') return commit(repository, body);
  return undefined;
}

function treeOf(repository: Repository, sha: string, query: URLSearchParams): unknown {
  const at = repository.pathOf(sha);
  if (at === undefined) return undefined;
  const deep = query.get('recursive') === '1';
  const entries = deep ? repository.below(at) : (repository.folder(at) ?? []);
  const start = (Number(query.get('page') ?? 1) - 1) * TREE_PAGE;
  const below = at === '' ? 0 : at.length + 1;
  return {
    tree: entries.slice(start, start + TREE_PAGE).map((entry) => ({
      ...entry,
      path: entry.path.slice(below),
      url: `http://forge/api/v1${REPO}/git/${entry.type}s/${entry.sha}`,
    })),
    truncated: start + TREE_PAGE < entries.length,
  };
}

function commit(repository: Repository, body: string): unknown {
  const { files } = JSON.parse(body) as {
    files: { operation: string; path: string; content: string }[];
  };
  const written: Entry[] = files.map(({ path, content }) =>
    repository.write(path, bytesOf(path, content)),
  );
  return { commit: { sha: repository.head, created: new Date().toISOString() }, files: written };
}

function bytesOf(path: string, content: string): string | Buffer {
  const bytes = Buffer.from(content, 'base64');
  return /\.(?:mdx?|yml)$/u.test(path) ? bytes.toString() : bytes;
}

const base64 = (bytes: string | Buffer): string =>
  (typeof bytes === 'string' ? Buffer.from(bytes) : bytes).toString('base64');
