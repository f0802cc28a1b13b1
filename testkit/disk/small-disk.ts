import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmdirSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const ROOM = 400 * 2 ** 20;

/** A folder on a disk of its own in memory (Linux, root), which can be made full or read-only. */
export class SmallDisk {
  readonly #dir: string;

  /** @param dir what lies there comes along */
  constructor(dir: string) {
    this.#dir = dir;
    const aside = `${dir}.aside`;
    cpSync(dir, aside, { recursive: true, verbatimSymlinks: true });
    mountMemory(dir);
    cpSync(aside, dir, { recursive: true, verbatimSymlinks: true });
    rmSync(aside, { recursive: true });
  }

  /** Leave so much room, in bytes. */
  leave(bytes: number): void {
    this.#remount(`size=${this.used() + bytes}`);
  }

  /** Bytes. */
  used(): number {
    const { blocks, bfree, bsize } = statfsSync(this.#dir);
    return (blocks - bfree) * bsize;
  }

  free(): void {
    this.#remount(`size=${ROOM},rw`);
  }

  /**
   * Let nobody write to a folder of the disk, or to all of it; what `but` names below stays as it is. Who has a
   * file open already goes on writing into it.
   *
   * @returns what lets everybody write again
   */
  forbid(folder = '', but?: string): () => void {
    const mounted = [folder, ...(but === undefined ? [] : [but])].map((name) =>
      path.join(this.#dir, name),
    );
    for (const each of mounted) execFileSync('mount', ['--bind', each, each]);
    execFileSync('mount', ['-o', 'remount,ro,bind', mounted[0] ?? '']);
    return () => {
      for (const each of mounted.reverse()) execFileSync('umount', [each]);
    };
  }

  remove(): void {
    execFileSync('umount', ['-l', this.#dir]);
  }

  #remount(options: string): void {
    execFileSync('mount', ['-o', `remount,${options}`, this.#dir]);
  }
}

const mountMemory = (dir: string): void =>
  void execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${ROOM}`, 'peyk-small-disk', dir], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });

/** Whether a disk can be made here at all: it takes root, and a machine that lets root mount. */
export function canMount(): boolean {
  const dir = mkdtempSync(path.join(tmpdir(), 'peyk-mount-'));
  try {
    mountMemory(dir);
    execFileSync('umount', [dir]);
    return true;
  } catch {
    return false;
  } finally {
    rmdirSync(dir);
  }
}
