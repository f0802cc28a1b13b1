import {
  copyFileSync,
  constants,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  rmSync,
  rmdirSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

/**
 * Puts files into the tree of the next site and takes them out; folders are made once. Nothing outside the
 * tree is written or taken away, whatever a name says and whatever stands in its place: no name climbs, no
 * link is followed, and no file is written that is there already, for its bytes may be another's too.
 */
export class Tree {
  readonly dir: string;
  readonly #made = new Set<string>();

  constructor(dir: string) {
    this.dir = dir;
    mkdirSync(dir, { recursive: true });
  }

  /** @param file below the tree, with `/` @throws {Error} for a name that leaves it, or is none */
  pathOf(file: string): string {
    const parts = file.split('/');
    if (parts.some((part) => /^\.{0,2}$|[\0\\]/u.test(part)))
      throw new Error(`«${file}» is no place in a site`);
    return path.join(this.dir, file);
  }

  /**
   * Let `file` be the same file as `from`, without copying where the file system allows. What is there
   * already stays.
   * @returns false where `from` does not exist
   */
  link(from: string, file: string): boolean {
    const target = this.pathOf(file);
    this.#makeFolder(path.posix.dirname(file));
    try {
      linkSync(from, target);
    } catch (error) {
      const code = errorCode(error);
      if (code === 'ENOENT') return false;
      if (code === 'EEXIST') return true;
      // Another file system, or one without links.
      if (code !== 'EXDEV' && code !== 'EPERM' && code !== 'EMLINK') throw error;
      copyFileSync(from, target, constants.COPYFILE_EXCL);
      const { atime, mtime } = statSync(from);
      utimesSync(target, atime, mtime);
    }
    return true;
  }

  /**
   * Let a folder of the site hold all files of a folder; their bytes must never change.
   * @param below a folder of the site; its top unless given
   */
  linkAll(dir: string, below = ''): void {
    for (const entry of readdirSync(dir, { recursive: true, withFileTypes: true })) {
      if (entry.isDirectory()) continue;
      const from = path.join(entry.parentPath, entry.name);
      const inside = path.relative(dir, from).split(path.sep).join('/');
      this.link(from, path.posix.join(below, inside));
    }
  }

  /**
   * Lend a folder of the tree to another process, which makes it hold what the site is to have there. What
   * a former build left in it may be used again, so a large archive costs nothing.
   * @returns its path
   */
  lend(folder: string): string {
    const target = this.pathOf(folder);
    this.#makeFolder(path.posix.dirname(folder));
    return target;
  }

  /** Write a file that is not there yet. @throws {Error} where one is */
  write(file: string, text: string): void {
    const target = this.pathOf(file);
    this.#makeFolder(path.posix.dirname(file));
    writeFileSync(target, text, { flag: 'wx' });
  }

  /** Take away a file or a folder, and the folders above that this leaves empty. */
  remove(file: string): void {
    const target = this.pathOf(file);
    if (!this.#isReached(path.posix.dirname(file))) return;
    rmSync(target, { recursive: true, force: true });
    this.#made.delete(file);
    for (
      let folder = path.posix.dirname(file);
      folder !== '.';
      folder = path.posix.dirname(folder)
    ) {
      try {
        rmdirSync(this.pathOf(folder));
        this.#made.delete(folder);
      } catch {
        return;
      }
    }
  }

  /** Each folder by itself, so that no link on the way is followed. */
  #makeFolder(folder: string): void {
    if (folder === '.' || this.#made.has(folder)) return;
    this.#makeFolder(path.posix.dirname(folder));
    const target = this.pathOf(folder);
    try {
      mkdirSync(target);
    } catch (error) {
      const there = errorCode(error) === 'EEXIST' ? lstatSync(target) : undefined;
      // A link was put there by somebody else; a site has none.
      if (there?.isSymbolicLink()) {
        rmSync(target);
        mkdirSync(target);
      } else if (!there?.isDirectory()) throw error;
    }
    this.#made.add(folder);
  }

  /** Whether only folders of the tree lead there. */
  #isReached(folder: string): boolean {
    if (folder === '.' || this.#made.has(folder)) return true;
    const stat = lstatSync(this.pathOf(folder), { throwIfNoEntry: false });
    return stat?.isDirectory() === true && this.#isReached(path.posix.dirname(folder));
  }
}

const errorCode = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined;
