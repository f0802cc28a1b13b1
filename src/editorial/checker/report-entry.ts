import { isFromRule, type Diagnostic } from '../../lib/diagnostics/diagnostic.ts';
import { describeDiagnostic } from '../../messages/diagnostics/describe.ts';
import type { CheckedFile } from './check-content.ts';

/** A diagnostic in words, as reports and the overview show it; its names are those of the JSON report. */
export interface ReportEntry {
  file: string;
  line: number;
  column: number;
  /** The code. */
  rule: string;
  severity: Diagnostic['severity'];
  message: string;
  /** What to do about what stops the build. */
  cure?: string;
  found?: string;
  fix?: string;
  suggestion?: string;
  context?: { before: string; after: string };
}

/** What was found in a file, in the order of its lines. */
export const reportEntriesOf = ({ diagnostics }: Pick<CheckedFile, 'diagnostics'>): ReportEntry[] =>
  diagnostics.map(toEntry).sort((a, b) => a.line - b.line || a.column - b.column);

function toEntry(diagnostic: Diagnostic): ReportEntry {
  const { file, line, column = 1, code, severity } = diagnostic;
  const entry = { file, line, column, rule: code, severity, ...describeDiagnostic(diagnostic) };
  if (!isFromRule(diagnostic)) return entry;
  const { found, fix, suggestion, context } = diagnostic;
  return {
    ...{ ...entry, found, context },
    ...(fix !== undefined && { fix }),
    ...(suggestion !== undefined && { suggestion }),
  };
}
