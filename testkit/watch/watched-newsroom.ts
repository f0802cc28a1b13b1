import { spawn, type ChildProcess } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { TestRepository } from '../../src/deploy/watch/test-repository.ts';
import { PUBLISH } from '../../src/messages/publish.ts';
import { PROJECT, SCRATCH } from '../folders.ts';
import { share } from '../site/build-site.ts';
import { withoutVitest } from '../site/command.ts';
import { freePort } from '../site/free-port.ts';

const SECRET = 'a word that nobody guesses';
/** What a watcher says where another holds the folder; a terminal has marks about the folder's name. */
const TAKEN = PUBLISH.taken('(').split('(')[0] ?? '';
/** How often a file of the site is looked for, in ms. */
const LOOK = 25;

/** What is told of a watcher by `/_/watch/health`. */
export interface Health {
  ok: boolean;
  due?: string;
  published?: { at: string; took: number; reasons: string[] };
  working?: object;
  faults: { stage: string; text: string }[];
}

/** The texts of a newsroom, below its repository. */
export type Files = Readonly<Record<string, string>>;

/**
 * A newsroom with a forge: a bare repository that editors push to, a clone that a watcher publishes, and the forge's
 * hooks, signed as GitHub signs them.
 */
export class WatchedNewsroom {
  readonly repository: TestRepository;
  readonly program: string;
  readonly dir: string;
  readonly out: string;
  readonly cache: string;
  /** All that the watcher wrote. */
  log = '';
  #port = 0;
  #child: ChildProcess | undefined;

  /** @param program the folder of a copy of Peyk; the project's own unless given */
  constructor(files: Files, program = PROJECT) {
    this.program = program;
    mkdirSync(SCRATCH, { recursive: true });
    this.dir = mkdtempSync(path.join(SCRATCH, 'watched-'));
    this.repository = new TestRepository(files);
    this.out = path.join(this.dir, 'dist');
    this.cache = path.join(this.dir, 'cache');
  }

  /** Start a watcher; comes back when it takes hooks. One of another test may hold this checkout: it is waited for. */
  async start(env: Readonly<Record<string, string>> = {}): Promise<void> {
    for (;;) {
      const said = await this.tryStart(env);
      if (said === undefined) return;
      if (!said.includes(TAKEN)) throw new Error(this.log);
      await pause(1000);
    }
  }

  /** The same without waiting. @returns what it said where it ended at once */
  async tryStart(env: Readonly<Record<string, string>> = {}): Promise<string | undefined> {
    const before = this.log.length;
    this.#port = await freePort();
    // Compiled once for all tests of this checkout; a copy's own is its own.
    if (this.program === PROJECT) await share(this.cache, 'program');
    const { PEYK_NOW: _, ...others } = withoutVitest(process.env);
    const child = spawn(process.execPath, ['src/cli/publish.ts', '--watch'], {
      cwd: this.program,
      env: {
        ...others,
        ...{ PORT: String(this.#port), HOST: '127.0.0.1', PEYK_HOOK_SECRET: SECRET },
        PEYK_CONTENT: path.join(this.repository.published, 'content'),
        ...{ PEYK_OUT: this.out, PEYK_CACHE: this.cache, SITE_URL: 'https://news.example' },
        ...{ ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', ...env },
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child = child;
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (chunk: string) => (this.log += chunk));
    const closed = once(child, 'close');
    while (!(await this.health())) {
      if (child.exitCode !== null) {
        await closed;
        return this.log.slice(before);
      }
      await pause(LOOK);
    }
    return undefined;
  }

  async health(): Promise<Health | undefined> {
    const answer = await this.#fetch('/_/watch/health').catch(() => undefined);
    return answer && ((await answer.json()) as Health);
  }

  async page(): Promise<string> {
    return (await this.#fetch('/_/watch')).text();
  }

  /** As the forge after a push. @returns the status of the answer */
  async hook(body = JSON.stringify({ ref: 'refs/heads/main' }), secret = SECRET): Promise<number> {
    const signature = createHmac('sha256', secret).update(body).digest('hex');
    const { status } = await this.#fetch('/_/hooks', {
      method: 'POST',
      body,
      headers: {
        ...{ 'content-type': 'application/json', 'x-github-event': 'push' },
        'x-hub-signature-256': `sha256=${signature}`,
      },
    });
    return status;
  }

  /** Wait until readers see a file of the site, `news/1/index.html`. @returns when, in ms since the epoch */
  async seen(file: string): Promise<number> {
    while (!this.has(file)) await this.#waitAlive();
    return Date.now();
  }

  /** Wait until the watcher is as asked. */
  async until(isSo: (health: Health) => boolean): Promise<Health> {
    for (;;) {
      const health = await this.health();
      if (health && isSo(health)) return health;
      await this.#waitAlive();
    }
  }

  has(file: string): boolean {
    return existsSync(path.join(this.out, file));
  }

  read(file: string): string {
    return readFileSync(path.join(this.out, file), 'utf8');
  }

  /** End the watcher. */
  async end(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'close');
    child.kill(signal);
    await ended;
  }

  async close(): Promise<void> {
    await this.end();
    this.repository.remove();
    rmSync(this.dir, { recursive: true, force: true });
  }

  async #waitAlive(): Promise<void> {
    if (this.#child?.exitCode !== null) throw new Error(this.log);
    await pause(LOOK);
  }

  #fetch(place: string, init?: RequestInit): Promise<Response> {
    return fetch(`http://127.0.0.1:${this.#port}${place}`, init);
  }
}

/** The lists that every newsroom needs. */
export const NEWSROOM: Files = {
  'content/site.yml': 'name: خبرنامه\nhistory: false\n',
  'content/sections.yml': '- { id: ict, title: ارتباطات }\n',
};

/** An item by its code, that comes out at a moment (ms since the epoch; a second's parts are left out). */
export function itemFile(code: number, at: number, more = '', section = 'ict'): Files {
  const moment = new Date(at).toISOString().replace(/[.]\d+/u, '');
  const front = `code: ${code}\ntitle: خبر ${code}\npublishedAt: ${moment}\nsection: ${section}\n${more}`;
  return { [`content/news/${code}.md`]: `---\n${front}---\n\nمتن خبر.\n` };
}
