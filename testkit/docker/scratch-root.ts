import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** How a program runs there. */
export interface RunSettings {
  user?: string;
  cwd?: string;
  env?: Readonly<Record<string, string>>;
}

/**
 * A root of its own over this machine's (Linux, root): what is written there lies in a folder aside, and the
 * machine does not see it. It stands in the place of a container's image.
 */
export class ScratchRoot {
  /** Where it is seen from outside. */
  readonly dir: string;
  readonly #aside: string;
  readonly #mounted: string[] = [];

  constructor() {
    this.#aside = mkdtempSync(path.join(tmpdir(), 'peyk-root-'));
    mount(['-t', 'tmpfs', '-o', 'size=2G', 'peyk-root', this.#aside]);
    this.#mounted.push(this.#aside);
    const [upper, work, dir] = ['upper', 'work', 'root'].map((name) =>
      path.join(this.#aside, name),
    );
    this.dir = String(dir);
    for (const each of [upper, work, dir]) mkdirSync(String(each));
    const layers = `lowerdir=/,upperdir=${String(upper)},workdir=${String(work)}`;
    mount(['-t', 'overlay', '-o', layers, 'peyk-root', this.dir]);
    this.#mounted.push(this.dir);
    for (const name of ['/proc', '/dev']) this.bind(name, name);
  }

  /** Where a path of it is seen from outside. */
  at(inside: string): string {
    return path.join(this.dir, inside);
  }

  /** Show a folder of the machine there, as a volume. */
  bind(outside: string, inside: string): void {
    mkdirSync(this.at(inside), { recursive: true });
    mount(['--bind', outside, this.at(inside)]);
    this.#mounted.push(this.at(inside));
  }

  /** From now on nothing but what is bound can be written. */
  makeReadOnly(): void {
    mount(['-o', 'remount,ro', this.dir]);
  }

  run(command: readonly string[], settings: RunSettings = {}) {
    const { status, stdout, stderr } = spawnSync('chroot', this.#args(command, settings), {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return { status, said: stdout + stderr };
  }

  start(command: readonly string[], settings: RunSettings = {}): ChildProcess {
    return spawn('chroot', this.#args(command, settings), { stdio: 'ignore' });
  }

  remove(): void {
    for (const each of this.#mounted.reverse()) execFileSync('umount', ['-l', each]);
    rmSync(this.#aside, { recursive: true, force: true });
  }

  #args(command: readonly string[], { user = '0', cwd = '/', env = {} }: RunSettings): string[] {
    const variables = {
      PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
      ...env,
    };
    const pairs = Object.entries(variables).map(([name, value]) => `${name}=${value}`);
    return [
      ...[`--userspec=${user}:${user}`, this.dir, 'env', '-i', ...pairs],
      ...['sh', '-c', 'cd "$0" && exec "$@"', cwd, ...command],
    ];
  }
}

const mount = (args: readonly string[]): void =>
  void execFileSync('mount', args, { stdio: ['ignore', 'ignore', 'pipe'] });

/** Whether there can be one here. */
export function canMakeRoot(): boolean {
  try {
    const root = new ScratchRoot();
    // The project itself may lie on a disk that is not seen there.
    const { status } = root.run(['test', '-e', path.resolve('package.json')]);
    root.remove();
    return status === 0;
  } catch {
    return false;
  }
}
