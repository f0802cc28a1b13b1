import {
  copyFileSync,
  constants,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  rmdirSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { packedNames } from '../packing/packed-file.ts';

/** The files of a folder, by path below it. */
export interface FolderFiles {
  links: ReadonlyMap<string, string>;
  texts: ReadonlyMap<string, string>;
}

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
      throw new Error(`«${file}» is no path in a site`);
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
   * Let a folder hold these files and no other. What a former build left there and is right stays as it is,
   * with its time.
   *
   * @param links what each is the same file as; its bytes must never change
   * @param keep folders in it that are somebody else's to hold, and not looked into
   */
  hold(folder: string, { links, texts }: FolderFiles, keep: readonly string[] = []): void {
    const there = this.#entriesIn(folder, keep);
    const isPlanned = (file: string): boolean => links.has(file) || texts.has(file);
    // A folder may stand where a file is to be; those of others go when they are empty.
    for (const [file, kind] of there)
      if (kind === 'other' || isPlanned(file) === (kind === 'folder'))
        this.remove(`${folder}/${file}`);
    const isRight = (file: string, isSame: (held: string) => boolean): boolean => {
      if (there.get(file) !== 'file') return false;
      if (isSame(this.pathOf(`${folder}/${file}`))) return true;
      this.remove(`${folder}/${file}`);
      return false;
    };
    for (const [file, from] of links)
      if (!isRight(file, (held) => isSameFile(from, held)))
        if (!this.link(from, `${folder}/${file}`)) throw new Error(`«${from}» is gone`);
    for (const [file, text] of texts)
      if (!isRight(file, (held) => readFileSync(held, 'utf8') === text))
        this.write(`${folder}/${file}`, text);
  }

  /** Write a file that is not there yet. @throws {Error} where one is */
  write(file: string, text: string): void {
    const target = this.pathOf(file);
    this.#makeFolder(path.posix.dirname(file));
    writeFileSync(target, text, { flag: 'wx' });
  }

  /** Take away a file, what lies packed beside it, or a folder, and the folders above that this leaves empty. */
  remove(file: string): void {
    const target = this.pathOf(file);
    if (!this.#isReached(path.posix.dirname(file))) return;
    rmSync(target, { recursive: true, force: true });
    for (const packed of packedNames(target)) rmSync(packed, { force: true });
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

  /** All below a folder; nothing where it is not reached by folders alone. */
  #entriesIn(folder: string, passed: readonly string[]): Map<string, 'file' | 'folder' | 'other'> {
    const entries = new Map<string, 'file' | 'folder' | 'other'>();
    // Not Node's own recursion, which follows links.
    const visit = (below: string): void => {
      for (const entry of readdirSync(this.pathOf(path.posix.join(folder, below)), TYPED)) {
        const name = path.posix.join(below, entry.name);
        const kind = entry.isDirectory() ? 'folder' : entry.isFile() ? 'file' : 'other';
        if (kind === 'folder' && passed.includes(name)) continue;
        entries.set(name, kind);
        if (kind === 'folder') visit(name);
      }
    };
    if (this.#isReached(folder)) visit('');
    return entries;
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

const TYPED = { withFileTypes: true } as const;

/** Whether a file has the bytes of another: mostly it is the very same. */
function isSameFile(from: string, target: string): boolean {
  const [a, b] = [statSync(from), statSync(target)];
  if (a.ino === b.ino && a.dev === b.dev) return true;
  return a.size === b.size && readFileSync(from).equals(readFileSync(target));
}

const errorCode = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined;
