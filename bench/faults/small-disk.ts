import { execFileSync } from 'node:child_process';
import { cpSync, rmSync, statfsSync } from 'node:fs';
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
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${ROOM}`, 'peyk-small-disk', dir]);
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

  /** Let nobody write to a folder of the disk, or to all of it; what `but` names below stays as it is. */
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
