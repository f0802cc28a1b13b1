import type { ProblemOfLine } from '../../lib/diagnostics/diagnostic.ts';
import type { ImportErrorKind } from './import-warning.ts';
import { TooComplex } from './too-complex.ts';

/** Why a source, or one item of it, became nothing. */
export interface Refusal {
  ok: false;
  refusal: ImportErrorKind;
  /** What a build would say of the item. */
  because?: ProblemOfLine;
}

/** Why a reader gave up. A `RangeError` is the stack's or a text's end: more in one another than was counted. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof TooComplex)
    return {
      ok: false,
      refusal: 'too-complex',
      ...(error.because && { because: error.because }),
    };
  return { ok: false, refusal: error instanceof RangeError ? 'too-complex' : 'unexpected' };
}
