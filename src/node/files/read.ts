import { closeSync, fstatSync, lstatSync, openSync, readFileSync, type Stats } from 'node:fs';
import path from 'node:path';
import { ONLY_A_FILE } from './read-regular-file.ts';

/**
 * Why a file of the content directory is not read: it is a link or lies behind one, it is no file (a
 * device, a pipe, a socket), it is larger than what it is read for, or what the system says (`ENOENT`, …).
 */
export class Unreadable extends Error {
  readonly why: string;

  constructor(file: string, why: string, cause?: unknown) {
    super(`${file}: ${why}`, { cause });
    this.name = 'Unreadable';
    this.why = why;
  }
}

/**
 * The border round a folder: whatever is read of it lies in it. No link below it is followed, wherever it
 * leads, and nothing but files is opened (docs/decisions/0540-a-border-round-content.md). The folder itself
 * may be a link: that is the choice of whoever names it.
 *
 * One object serves one reading: it looks once at each folder on the way.
 */
export class Border {
  readonly #dir: string;
  readonly #folders = new Set(['', '.']);

  constructor(dir: string) {
    this.#dir = dir;
  }

  /**
   * Open a file, to be closed by who asked.
   *
   * @param file the path below the folder, with `/`
   * @param largest in bytes
   * @throws {Unreadable} for all that is not a file below the folder
   */
  open(file: string, largest = Infinity): { fd: number; size: number } {
    if (/(?:^|\/)\.{0,2}(?:\/|$)|\0/u.test(file)) throw new Unreadable(file, 'outside');
    const folder = path.posix.dirname(file);
    this.#enter(folder);
    const full = path.join(this.#dir, file);
    // First without opening it: opening a device may do something.
    this.#judge(
      file,
      this.#ask(file, () => lstatSync(full)),
      largest,
    );
    const fd = this.#ask(file, () => openSync(full, ONLY_A_FILE));
    try {
      const { size } = this.#judge(file, fstatSync(fd), largest);
      return { fd, size };
    } catch (error) {
      closeSync(fd);
      throw error;
    }
  }

  /** All bytes of a file. @throws {Unreadable} */
  read(file: string, largest = Infinity): Buffer {
    const { fd } = this.open(file, largest);
    try {
      return this.#ask(file, () => readFileSync(fd));
    } finally {
      closeSync(fd);
    }
  }

  /** @throws {Unreadable} where one of the folders is a link */
  #enter(folder: string): void {
    if (this.#folders.has(folder)) return;
    this.#enter(path.posix.dirname(folder));
    const stat = this.#ask(folder, () => lstatSync(path.join(this.#dir, folder)));
    if (stat.isSymbolicLink()) throw new Unreadable(folder, 'link');
    this.#folders.add(folder);
  }

  #judge(file: string, stat: Stats, largest: number): Stats {
    if (stat.isSymbolicLink()) throw new Unreadable(file, 'link');
    if (stat.isDirectory()) throw new Unreadable(file, 'EISDIR');
    if (!stat.isFile()) throw new Unreadable(file, 'no-file');
    if (stat.size > largest) throw new Unreadable(file, 'too-large');
    return stat;
  }

  #ask<Answer>(file: string, question: () => Answer): Answer {
    try {
      return question();
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      // A link that came between the look and the opening.
      throw new Unreadable(file, code === 'ELOOP' || code === 'EMLINK' ? 'link' : code, error);
    }
  }
}

/** One file of a folder, by the same rules. @throws {Unreadable} */
export const readInside = (dir: string, file: string, largest?: number): Buffer =>
  new Border(dir).read(file, largest);
