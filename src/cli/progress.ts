import type { WriteStream } from 'node:tty';
import { COMMANDS } from '../messages/commands.ts';

/** A terminal's line is drawn again this often at most, in ms. */
const REDRAW = 100;

/** Tells how long work goes on: one living line on a terminal, one quiet line a step elsewhere. */
export class Progress {
  readonly #stream: WriteStream;
  #label = '';
  #since = 0;
  #drawn = 0;

  constructor(stream: WriteStream) {
    this.#stream = stream;
  }

  /** Begin a step whose length is not known. */
  step(label: string): void {
    this.#begin(label);
    this.#draw(label);
  }

  /** Tell of a step's progress; the first call begins it. */
  count(label: string, done: number, total: number): void {
    const isNew = label !== this.#label;
    if (isNew) this.#begin(label, total);
    if (!this.#stream.isTTY) return;
    if (!isNew && performance.now() - this.#drawn < REDRAW) return;
    const spent = performance.now() - this.#since;
    const left = done > 0 && done < total ? ((total - done) * spent) / done / 1000 : undefined;
    this.#draw(COMMANDS.progress(label, done, total, left));
  }

  /** Take the living line away, so that another text has its place; work goes on. */
  clear(): void {
    if (this.#stream.isTTY && this.#label) this.#stream.write('\r\u001b[K');
  }

  end(): void {
    this.clear();
    this.#label = '';
  }

  #begin(label: string, total?: number): void {
    this.#label = label;
    this.#since = performance.now();
    if (!this.#stream.isTTY)
      this.#stream.write(`${total === undefined ? label : COMMANDS.stepOf(label, total)}\n`);
  }

  #draw(line: string): void {
    if (!this.#stream.isTTY) return;
    this.#drawn = performance.now();
    this.#stream.write(`\r\u001b[K${line}`);
  }
}
