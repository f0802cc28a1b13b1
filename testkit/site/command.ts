import { spawn } from 'node:child_process';

import { PROJECT } from '../folders.ts';

/** Vitest tells its workers that they are tests and in development; a program that they start must hear nothing of it. */
export function withoutVitest(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const told = /^(?:VITEST.*|TEST|NODE_ENV|DEV|PROD|SSR|MODE|BASE_URL|FORCE_COLOR)$/u;
  return Object.fromEntries(Object.entries(env).filter(([name]) => !told.test(name)));
}

/** Runs a command at the project's top to its end; gives its exit code and all that it printed. */
export function run(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<{ code: number; log: string }> {
  return new Promise((settle, reject) => {
    const child = spawn(command, args, { cwd: PROJECT, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', reject);
    child.on('close', (code) =>
      settle({ code: code ?? 1, log: Buffer.concat(chunks).toString('utf8') }),
    );
  });
}
