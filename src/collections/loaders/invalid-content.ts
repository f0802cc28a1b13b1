import path from 'node:path';
import type { ContentDiagnostic } from '../../lib/diagnostics/diagnostic.ts';
import { describeContentDiagnostics } from '../../messages/diagnostics/describe.ts';

/** As Node's own errors have one: it is the same in every process and every graph of modules. */
const CODE = 'ERR_INVALID_CONTENT';

/** Thrown when what editors wrote cannot be published; its message is for them, in Persian. */
export class InvalidContent extends Error {
  readonly code = CODE;
  readonly diagnostics: readonly ContentDiagnostic[];

  /** @param dir the content directory */
  constructor(diagnostics: readonly ContentDiagnostic[], dir: string, options?: ErrorOptions) {
    super(
      describeContentDiagnostics(diagnostics, path.relative(process.cwd(), dir) || '.'),
      options,
    );
    this.name = 'InvalidContent';
    this.diagnostics = diagnostics;
  }
}

/**
 * The `InvalidContent` that an error is or was caused by; undefined for any other error. Compiled pages and
 * other processes have classes of their own, so its code tells.
 */
export function findInvalidContent(error: unknown): Error | undefined {
  for (let each = error; each instanceof Error; each = each.cause)
    if ('code' in each && each.code === CODE) return each;
  return undefined;
}
