import { once } from 'node:events';
import { createInterface, type ReadLineOptions } from 'node:readline/promises';

/**
 * Ask one question on a terminal.
 * @returns the answer, or undefined when it was broken off with Ctrl+C or Ctrl+D
 */
export async function ask(question: string, streams: ReadLineOptions): Promise<string | undefined> {
  const terminal = createInterface(streams);
  const closed = once(terminal, 'close').then(() => undefined);
  // Node rejects what is broken off by a key, and leaves open what ends with its stream.
  const answered = terminal.question(question).catch(() => undefined);
  const answer = await Promise.race([answered, closed]);
  terminal.close();
  return answer?.trim();
}
