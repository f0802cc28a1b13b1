import { spawn } from 'node:child_process';

/** How long npm may take, in ms: a registry that neither answers nor refuses ends some time. */
const PATIENCE = 1_800_000;
/** As much as is kept of what it complains of, in characters: its last words say what it is. */
const LONGEST = 4000;

/**
 * Install what the lock file of a folder names, and nothing else (`npm ci`). What npm says is said here, too.
 *
 * @param cache where it keeps what it fetched: the home of who runs a service may not be written to
 * @returns its last words where it failed
 */
export function runNpm(
  dir: string,
  cache: string,
  signal: AbortSignal,
): Promise<string | undefined> {
  return new Promise((resolve) => {
    // Who runs this by a silent npm would have no word of what went wrong.
    const args = ['ci', '--no-audit', '--no-fund', '--no-progress', '--loglevel=warn'];
    const child = spawn('npm', args, {
      ...{ cwd: dir, env: { ...process.env, npm_config_cache: cache }, signal },
      ...{ stdio: ['ignore', 'pipe', 'pipe'], timeout: PATIENCE },
      // Where npm is a script of the shell.
      shell: process.platform === 'win32',
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (chunk: string) => {
        process.stderr.write(chunk);
        said = (said + chunk).slice(-LONGEST);
      });
    child.on('error', (error) => resolve(error.message));
    child.on('close', (code, killedBy) =>
      resolve(code === 0 ? undefined : said.trim() || `npm ci: ${code ?? killedBy}`),
    );
  });
}
