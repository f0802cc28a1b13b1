import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { StoreLocation } from './store/open-store.ts';
import { fieldsOf, toBody } from './test-form.ts';

const COMMAND = fileURLToPath(new URL('../cli/service.ts', import.meta.url));
const FOLLOWER = fileURLToPath(new URL('counts/test-follower.ts', import.meta.url));

/** `npm run service`, as a process of its own. */
export interface Running {
  url: string;
  child: ChildProcess;
  /** When it is gone, with its exit code. */
  ended: Promise<number | null>;
}

const running = new Set<ChildProcess>();

/** Start a module as a process that `killServices` ends. */
function start(words: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, words, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  running.add(child);
  return child;
}

/** Start it on a port that is free. @throws {Error} with what it said when it does not start */
export async function startService(env: Readonly<Record<string, string>>): Promise<Running> {
  const child = start([COMMAND], { PORT: '0', HOST: '127.0.0.1', ...env });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  createInterface({ input: child.stdout }).on('line', (line) => {
    const { event, port } = JSON.parse(line) as { event: string; port: number };
    if (event === 'started') resolve(port);
  });
  void ended.then(() => reject(new Error(said)));
  return { url: `http://127.0.0.1:${await promise}`, child, ended };
}

/**
 * Start what follows a log, and nothing else of the service.
 * @param clock a file with the time, in ms: that of the lines
 * @returns its process; what it says of faults is shown
 */
export function startFollower(location: StoreLocation, log: string, clock: string): ChildProcess {
  const child = start([FOLLOWER, JSON.stringify(location), log, clock]);
  child.stdout.resume();
  child.stderr.pipe(process.stderr, { end: false });
  return child;
}

/** End all that were started and still run. */
export function killServices(): void {
  for (const child of running) child.kill('SIGKILL');
  running.clear();
}

/** The fields of a comment on the item of `makeTestSite`. */
export const commentFields = (text: string): Record<string, string> => ({
  ...{ code: '277495', name: 'Mina', email: '', text, parent: '' },
});

/** Post a form for a comment; follows no redirection. */
export const postComment = (url: string, fields: Readonly<Record<string, string>>) =>
  fetch(`${url}/_/comments`, { method: 'POST', body: toBody(fields), redirect: 'manual' });

/** The form that the preview of a comment gives a reader to send. */
export const previewComment = async (url: string, text: string): Promise<Record<string, string>> =>
  fieldsOf(await (await postComment(url, commentFields(text))).text(), 'token');

/**
 * Ask once more where the connection was cut, as browsers do: one that was left open is closed after a while, and
 * on a busy machine that meets what is asked next. Only for what may come twice.
 */
async function askAgain<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  for (;;)
    try {
      return await ask();
    } catch (error) {
      const { cause } = error as { cause?: { code?: unknown } };
      if (!CUT_OFF.has(cause?.code)) throw error;
    }
}

const CUT_OFF: ReadonlySet<unknown> = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET']);

/** Send comments as so many readers at once do, to all of these in turn. @throws {Error} where one is not taken */
export async function sendAll(
  urls: readonly string[],
  texts: readonly string[],
  readers = 8,
): Promise<void> {
  const queue = texts.entries();
  const reader = async (): Promise<void> => {
    for (const [at, text] of queue) {
      const url = urls[at % urls.length] ?? '';
      const form = await askAgain(() => previewComment(url, text));
      const { status } = await askAgain(() => postComment(url, form));
      if (status !== 303) throw new Error(`«${text}» was answered with ${status}`);
    }
  };
  await Promise.all(Array.from({ length: readers }, reader));
}

/** One reader's view of one item. */
export interface TestView {
  /** Below 65,536. */
  reader: number;
  code: string;
}

const BROWSER = 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0';

/** Tell of a view, as an item's page does. @returns the status of the answer */
export async function tellView(url: string, { reader, code }: TestView): Promise<number> {
  const answer = await fetch(`${url}/_/count`, {
    method: 'POST',
    body: toBody({ code }),
    headers: { 'x-forwarded-for': `10.${reader >> 8}.${reader & 255}.1`, 'user-agent': BROWSER },
  });
  return answer.status;
}

/**
 * Tell of views as so many readers at once do; of each twice at the same moment, to two of these.
 * @throws {Error} where one is not taken
 */
export async function tellAllTwice(
  urls: readonly string[],
  views: readonly TestView[],
  readers = 8,
): Promise<void> {
  const queue = views.entries();
  const reader = async (): Promise<void> => {
    for (const [at, view] of queue) {
      const two = [at, at + 1].map((nth) =>
        askAgain(() => tellView(urls[nth % urls.length] ?? '', view)),
      );
      const statuses = await Promise.all(two);
      if (statuses.some((status) => status !== 204))
        throw new Error(`The view of ${view.reader} was answered with ${statuses.join(', ')}`);
    }
  };
  await Promise.all(Array.from({ length: readers }, reader));
}
