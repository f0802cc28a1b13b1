import { spawn } from 'node:child_process';
import { devNull } from 'node:os';

/** The repository that is meant, so that Git looks for none by itself. */
export interface Repository {
  gitDir: string;
  workTree: string;
}

/** Git runs no program that a repository names, and takes none for one that only looks so. */
const SETTINGS = [
  'core.fsmonitor=false',
  `core.hooksPath=${devNull}`,
  `core.attributesFile=${devNull}`,
  'safe.bareRepository=explicit',
].flatMap((setting) => ['-c', setting]);

/**
 * Ask Git something in a folder.
 *
 * The answer depends on commits alone: hooks' variables that name another repository, replaced objects
 * and the user's settings of `log` are kept out, and a partial clone fetches nothing.
 *
 * @param repository the one that the folder is of; Git looks for one unless given
 * @returns standard output; undefined where Git is missing, refuses or fails
 */
export function askGit(
  dir: string,
  args: readonly string[],
  { repository, input = '' }: { repository?: Repository; input?: string } = {},
): Promise<Buffer | undefined> {
  const env: NodeJS.ProcessEnv = {
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^GIT_/u.test(name))),
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_NO_LAZY_FETCH: '1',
    GIT_OPTIONAL_LOCKS: '0',
    ...(repository && { GIT_DIR: repository.gitDir, GIT_WORK_TREE: repository.workTree }),
  };
  return new Promise((settle) => {
    const child = spawn('git', ['--no-pager', ...SETTINGS, ...args], {
      cwd: dir,
      env,
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', () => settle(undefined));
    child.on('close', (code) => settle(code === 0 ? Buffer.concat(chunks) : undefined));
    // Git may end before it has read all.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

/**
 * The bytes of files by their object names, all of one moment or another.
 * @returns undefined when one is not in this clone
 */
export async function readBlobs(
  { dir, repository }: { dir: string; repository: Repository },
  names: Iterable<string>,
): Promise<Map<string, Buffer> | undefined> {
  const wanted = [...new Set(names)];
  const blobs = new Map<string, Buffer>();
  if (wanted.length === 0) return blobs;
  const out = await askGit(dir, ['cat-file', '--batch'], {
    repository,
    input: `${wanted.join('\n')}\n`,
  });
  if (!out) return undefined;
  let at = 0;
  for (const name of wanted) {
    const end = out.indexOf(0x0a, at);
    const [, type, size] = out.toString('latin1', at, end).split(' ');
    if (type !== 'blob') return undefined;
    blobs.set(name, out.subarray(end + 1, end + 1 + Number(size)));
    at = end + 1 + Number(size) + 1;
  }
  return blobs;
}
