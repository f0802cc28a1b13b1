import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { text } from 'node:stream/consumers';
import { failureIn } from './told-failure.ts';

/**
 * Run a program of ours in a process of its own, which takes its memory with it when it ends.
 *
 * @param file a module that ends a failure by `tellFailure`
 * @param input lines for its standard input; none unless given
 * @param node options of Node for it, as on its command line
 * @param signal kills it
 * @returns what it wrote to standard output
 * @throws {Error} what it failed with, with the code and path of a system call; where it could not tell,
 *   all that it wrote to standard error
 */
export async function runApart(
  file: string,
  args: readonly string[],
  {
    input = [],
    node = [],
    signal,
  }: {
    input?: Iterable<string> | AsyncIterable<string | Buffer>;
    node?: readonly string[];
    signal?: AbortSignal | undefined;
  } = {},
): Promise<string> {
  const child = spawn(process.execPath, [...node, file, ...args], {
    stdio: ['pipe', 'pipe', 'pipe'],
    killSignal: 'SIGKILL',
    ...(signal && { signal }),
  });
  const ended = once(child, 'close');
  const stdout = text(child.stdout);
  const stderr = text(child.stderr);
  // A process that dies tells why on its way; a broken pipe to it tells nothing more.
  await pipeline(Readable.from(input), child.stdin).catch(() => undefined);
  const [code, killedBy] = (await ended) as [number | null, NodeJS.Signals | null];
  if (code === 0) return stdout;
  const complaint = await stderr;
  throw (
    failureIn(complaint) ?? new Error(complaint.trim() || `${file} ended with ${code ?? killedBy}`)
  );
}
