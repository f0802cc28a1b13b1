import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

/**
 * What a push has sent so far, a line a file, so that one that was broken off goes on. It belongs to one run, which
 * the target knows by its word; a journal of another run is nobody's. Losing it costs sending again.
 */
export class Journal {
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  /** What the run of that word sent: paths with what was put there. @returns undefined for another's journal */
  read(by: string): Map<string, string> | undefined {
    if (!existsSync(this.#file)) return undefined;
    const [first, ...lines] = readFileSync(this.#file, 'utf8').split('\n');
    if (!first?.split(' ').includes(by)) return undefined;
    // A last line that was cut has no end; what it tells is sent again.
    return new Map(
      lines.slice(0, -1).flatMap((line) => {
        const [identity, ...name] = line.split(' ');
        return identity && name.length > 0 ? [[name.join(' '), identity] as const] : [];
      }),
    );
  }

  /**
   * Begin that of another run.
   * @param by its word, and that of the run that it goes on from, until the target knows of the new one
   * @param sent what is known to be there from the run before
   */
  begin(by: readonly string[], sent: ReadonlyMap<string, string>): void {
    mkdirSync(path.dirname(this.#file), { recursive: true });
    const lines = Array.from(sent, ([name, identity]) => `${identity} ${name}`);
    writeFileSync(this.#file, [by.join(' '), ...lines, ''].join('\n'));
  }

  /** @param name a site path */
  note(name: string, identity: string): void {
    appendFileSync(this.#file, `${identity} ${name}\n`);
  }

  end(): void {
    rmSync(this.#file, { force: true });
  }
}
