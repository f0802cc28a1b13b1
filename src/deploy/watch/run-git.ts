import { spawn } from 'node:child_process';
import { devNull } from 'node:os';

export interface GitAnswer {
  isWell: boolean;
  out: string;
  /** What Git says of it, in English. */
  words: string;
}

/** Variables of hooks and other tools that name another repository. */
const OTHERS = /^GIT_(?:DIR|WORK_TREE|INDEX_FILE|PREFIX|COMMON_DIR|OBJECT_DIRECTORY)$/u;

/** How long Git may take, in ms: a network that neither answers nor refuses ends some time. */
const PATIENCE = 180_000;

/**
 * Run Git in a folder, as the operator has set it up (keys, proxies), but asking nobody anything and running none
 * of the repository's hooks.
 */
export function runGit(
  dir: string,
  args: readonly string[],
  patience = PATIENCE,
): Promise<GitAnswer> {
  const env = {
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !OTHERS.test(name))),
    ...{ GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C.UTF-8', LANGUAGE: 'C' },
  };
  return new Promise((resolve) => {
    const child = spawn('git', ['-c', `core.hooksPath=${devNull}`, '--no-pager', ...args], {
      ...{ cwd: dir, env, stdio: ['ignore', 'pipe', 'pipe'] },
      timeout: patience,
    });
    const out: Buffer[] = [];
    const words: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => words.push(chunk));
    child.on('error', (error) => resolve({ isWell: false, out: '', words: error.message }));
    child.on('close', (code, signal) => {
      const said = Buffer.concat(words).toString('utf8').trim();
      const ended = signal === null ? '' : `git ${args[0]}: ${signal}`;
      resolve({
        isWell: code === 0,
        out: Buffer.concat(out).toString('utf8'),
        words: [said, ended].filter(Boolean).join('\n'),
      });
    });
  });
}
