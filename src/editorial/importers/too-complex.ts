import type { ProblemOfLine } from '../../lib/diagnostics/diagnostic.ts';

/**
 * A source is built so that reading it would take more than any news item is worth: nested deeper, or
 * of more parts, than people write. Readers throw it; whoever reads a source refuses it with a reason.
 */
export class TooComplex extends Error {
  override readonly name = 'TooComplex';
  /** What there is too much of, where a build would tell the same. */
  readonly because: ProblemOfLine | undefined;

  constructor(message: string, because?: ProblemOfLine) {
    super(message);
    this.because = because;
  }
}
