import {
  copyFileSync,
  linkSync,
  mkdirSync,
  rmSync,
  rmdirSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

/** Puts files into the tree of the next site and takes them out; folders are made once. */
export class Tree {
  readonly dir: string;
  readonly #made = new Set<string>();

  constructor(dir: string) {
    this.dir = dir;
    mkdirSync(dir, { recursive: true });
  }

  pathOf(file: string): string {
    return path.join(this.dir, file);
  }

  /**
   * Let `file` be the same file as `from`, without copying where the file system allows.
   * @returns false where `from` does not exist
   */
  link(from: string, file: string): boolean {
    const target = this.pathOf(file);
    this.#makeFolder(path.dirname(target));
    try {
      linkSync(from, target);
    } catch (error) {
      const code = errorCode(error);
      if (code === 'ENOENT') return false;
      if (code === 'EEXIST') return true;
      // Another file system, or one without links.
      if (code !== 'EXDEV' && code !== 'EPERM' && code !== 'EMLINK') throw error;
      copyFileSync(from, target);
      const { atime, mtime } = statSync(from);
      utimesSync(target, atime, mtime);
    }
    return true;
  }

  /** Write a file that is not there yet. */
  write(file: string, text: string): void {
    const target = this.pathOf(file);
    this.#makeFolder(path.dirname(target));
    writeFileSync(target, text);
  }

  /** Take away a file or a folder, and the folders above that this leaves empty. */
  remove(file: string): void {
    rmSync(this.pathOf(file), { recursive: true, force: true });
    for (let folder = path.dirname(file); folder !== '.'; folder = path.dirname(folder)) {
      try {
        rmdirSync(this.pathOf(folder));
        this.#made.delete(this.pathOf(folder));
      } catch {
        return;
      }
    }
  }

  #makeFolder(folder: string): void {
    if (this.#made.has(folder)) return;
    mkdirSync(folder, { recursive: true });
    this.#made.add(folder);
  }
}

const errorCode = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined;
