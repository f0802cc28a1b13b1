import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { randomUUID } from 'node:crypto';

/** How a server is reached. */
export interface SshSettings {
  /** As `ssh` takes it: `peyk@news.example.ir`, or a name of `~/.ssh/config`. */
  host: string;
  port?: number | undefined;
  /** The link on the server that readers' web server has as its root; absolute. */
  path: string;
}

/** Words of `ssh` for every connection: nobody is asked anything, and a server that is silent is left. */
export const sshWords = ({ port }: SshSettings): string[] => [
  ...['ssh', '-o', 'BatchMode=yes', '-o', 'ConnectTimeout=20', '-o', 'ServerAliveInterval=15'],
  ...(port === undefined ? [] : ['-p', String(port)]),
];

/** A command on the server failed, or the server was not reached. */
export class RemoteFault extends Error {
  /** The exit code: 255 where `ssh` itself failed. */
  readonly code: number;

  constructor(code: number, said: string) {
    super(said.trim());
    this.code = code;
  }
}

/**
 * A shell on a server that commands are given to, one after the other. What it holds (a lock) ends with it, and it
 * ends when this process does.
 */
export class RemoteShell {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #mark = randomUUID();
  #out = '';
  #said = '';
  #wake: () => void = () => undefined;
  #ended: number | undefined;

  constructor(settings: SshSettings) {
    const [program = 'ssh', ...args] = [...sshWords(settings), '--', settings.host, 'exec sh'];
    this.#child = spawn(program, args, { stdio: ['pipe', 'pipe', 'pipe'] });
    this.#child.stdin.on('error', () => undefined);
    this.#child.stdout.setEncoding('utf8').on('data', (text: string) => {
      this.#out += text;
      this.#wake();
    });
    this.#child.stderr.setEncoding('utf8').on('data', (text: string) => (this.#said += text));
    const end = (code: number): void => {
      this.#ended = code;
      this.#wake();
    };
    this.#child.on('error', (error) => {
      this.#said += error.message;
      end(127);
    });
    this.#child.on('close', (code) => end(code ?? 255));
  }

  /**
   * @param script for a POSIX shell; it must not read its standard input
   * @returns what it wrote to standard output
   * @throws {RemoteFault} where its last command failed
   */
  async run(script: string): Promise<string> {
    this.#child.stdin.write(`{\n${script}\n}\nprintf '\\n%s %s\\n' ${this.#mark} "$?"\n`);
    const end = new RegExp(`\\n${this.#mark} (\\d+)\\n`, 'u');
    for (;;) {
      const found = end.exec(this.#out);
      if (found) {
        const text = this.#out.slice(0, found.index);
        this.#out = this.#out.slice(found.index + found[0].length);
        const code = Number(found[1]);
        if (code !== 0) throw new RemoteFault(code, this.#said);
        return text;
      }
      if (this.#ended !== undefined) throw new RemoteFault(this.#ended || 255, this.#said);
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
  }

  async close(): Promise<void> {
    this.#child.stdin.end();
    while (this.#ended === undefined) await new Promise<void>((resolve) => (this.#wake = resolve));
  }
}

/** A text as a word of a POSIX shell. */
export const quote = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;
