import { copyFileSync, linkSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import path from 'node:path';

/** Puts files into a new tree; folders are made once. */
export class Tree {
  readonly dir: string;
  readonly #made = new Set<string>();

  constructor(dir: string) {
    this.dir = dir;
    mkdirSync(dir, { recursive: true });
  }

  /**
   * Let `file` be the same file as `from`, without copying where the file system allows.
   * @returns false where `from` does not exist
   */
  link(from: string, file: string): boolean {
    const target = this.#place(file);
    try {
      linkSync(from, target);
    } catch (error) {
      const code = errorCode(error);
      if (code === 'ENOENT') return false;
      if (code === 'EEXIST') return true;
      // Another file system, or one without links.
      if (code !== 'EXDEV' && code !== 'EPERM' && code !== 'EMLINK') throw error;
      copyFileSync(from, target);
    }
    return true;
  }

  /** Move everything below `from` into the tree, over what stands there. */
  moveIn(from: string): void {
    for (const entry of readdirSync(from, { withFileTypes: true, recursive: true })) {
      if (!entry.isFile()) continue;
      const full = path.join(entry.parentPath, entry.name);
      const target = this.#place(path.relative(from, full));
      try {
        renameSync(full, target);
      } catch (error) {
        if (errorCode(error) !== 'EXDEV') throw error;
        copyFileSync(full, target);
      }
    }
  }

  #place(file: string): string {
    const target = path.join(this.dir, file);
    const parent = path.dirname(target);
    if (!this.#made.has(parent)) {
      mkdirSync(parent, { recursive: true });
      this.#made.add(parent);
    }
    return target;
  }
}

const errorCode = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined;
