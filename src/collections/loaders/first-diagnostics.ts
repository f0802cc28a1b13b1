import { diagnosticAt, type ContentDiagnostic } from '../../lib/diagnostics/diagnostic.ts';

/** So many diagnostics of a file are told one by one; who mends them sees the rest the next time. */
const TOLD = 10;

/** The first diagnostics of one file, and one more that counts the rest. */
export function firstDiagnostics(diagnostics: readonly ContentDiagnostic[]): ContentDiagnostic[] {
  const next = diagnostics[TOLD];
  if (next === undefined) return [...diagnostics];
  const { file, line } = next;
  const count = diagnostics.length - TOLD;
  const more = diagnosticAt({ code: 'more-faults', params: { count } }, { file, line });
  return [...diagnostics.slice(0, TOLD), more];
}
