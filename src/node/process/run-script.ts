import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { readError } from './serialise-error.ts';

/** glibc keeps free memory apart for each thread unless told otherwise; other systems pass it over (mallopt(3)). */
const ONE_ARENA = { MALLOC_ARENA_MAX: '1' };

/** Astro would tell its makers of each build, and keep a number for it in the home folder, writable or not. */
export const NO_TELEMETRY = { ASTRO_TELEMETRY_DISABLED: '1' };

/** Give a process more of its standard input; resolves once the pipe has taken it, or nobody reads any more. */
export type Give = (text: string) => Promise<void>;

/**
 * Run a program of ours in a process of its own, which takes its memory with it when it ends.
 *
 * @param file a module that ends a failure by `writeError`
 * @param feed gives it its standard input, which ends when this does; none unless given
 * @param node options of Node for it, as on its command line
 * @param signal kills it
 * @returns what it wrote to standard output
 * @throws {Error} what it failed with, with the code and path of a system call; where it could not tell,
 *   all that it wrote to standard error
 */
export async function runScript(
  file: string,
  args: readonly string[],
  {
    feed = async () => undefined,
    node = [],
    signal,
  }: {
    feed?: (give: Give) => Promise<void>;
    node?: readonly string[];
    signal?: AbortSignal | undefined;
  } = {},
): Promise<string> {
  const child = spawn(process.execPath, [...node, file, ...args], {
    stdio: ['pipe', 'pipe', 'pipe'],
    killSignal: 'SIGKILL',
    env: { ...process.env, ...ONE_ARENA, ...NO_TELEMETRY },
    ...(signal && { signal }),
  });
  const ended = once(child, 'close');
  const stdout = text(child.stdout);
  const stderr = text(child.stderr);
  // A process that dies tells why on its way; a broken pipe to it tells nothing more.
  child.stdin.on('error', () => undefined);
  const give: Give = (given) => new Promise((resolve) => child.stdin.write(given, () => resolve()));
  await Promise.race([feed(give), ended]);
  child.stdin.end();
  const [code, killedBy] = (await ended) as [number | null, NodeJS.Signals | null];
  if (code === 0) return stdout;
  const complaint = await stderr;
  throw (
    readError(complaint) ?? new Error(complaint.trim() || `${file} ended with ${code ?? killedBy}`)
  );
}
