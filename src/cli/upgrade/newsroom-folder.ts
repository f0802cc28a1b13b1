import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A newsroom's folder as a step sees it: what it writes is held back until all steps have gone well. */
export class NewsroomFolder {
  readonly dir: string;
  /** By path: the new text, or undefined for a file that goes. */
  readonly #changes = new Map<string, string | undefined>();

  constructor(dir: string) {
    this.dir = dir;
  }

  /** The text of a file as it is to be; undefined where there is none. */
  read(file: string): string | undefined {
    if (this.#changes.has(file)) return this.#changes.get(file);
    const full = path.join(this.dir, file);
    return existsSync(full) ? readFileSync(full, 'utf8') : undefined;
  }

  has(file: string): boolean {
    return this.#changes.has(file)
      ? this.#changes.get(file) !== undefined
      : existsSync(path.join(this.dir, file));
  }

  write(file: string, text: string): void {
    if (this.read(file) !== text) this.#changes.set(file, text);
  }

  remove(file: string): void {
    if (this.has(file)) this.#changes.set(file, undefined);
  }

  /** Write all that steps wrote. */
  save(): void {
    for (const [file, text] of this.#changes) {
      const full = path.join(this.dir, file);
      if (text === undefined) rmSync(full);
      else {
        mkdirSync(path.dirname(full), { recursive: true });
        writeFileSync(full, text);
      }
    }
    this.#changes.clear();
  }
}
