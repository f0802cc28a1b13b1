import type { Fault } from '../../lib/diagnostics/diagnostic.ts';
import type { Finding } from './rules/check-item.ts';
import { describeFault } from '../../messages/diagnostics/content.ts';
import { describeFinding } from '../../messages/diagnostics/rules.ts';
import type { CheckedFile } from './check-content.ts';

/** One thing to tell, whatever found it. */
export interface Notice {
  file: string;
  line: number;
  column: number;
  /** The id of a rule, or the kind of a fault. */
  rule: string;
  severity: 'error' | 'warning';
  message: string;
  /** What to do about a fault. */
  cure?: string;
  found?: string;
  fix?: string;
  suggestion?: string;
  context?: Finding['context'];
}

/** The faults and findings of a file in the order of its lines. */
export function noticesOf({ faults, findings }: CheckedFile): Notice[] {
  return [...faults.map(ofFault), ...findings.map(ofFinding)].sort(
    (a, b) => a.line - b.line || a.column - b.column,
  );
}

function ofFault(fault: Fault): Notice {
  const { what, cure } = describeFault(fault);
  const { file, line, column = 1, kind } = fault;
  return { file, line, column, rule: kind, severity: 'error', message: what, cure };
}

function ofFinding(finding: Finding): Notice {
  const { file, line, column, rule, severity, found, fix, suggestion, detail, context } = finding;
  const right = fix ?? suggestion;
  const message = describeFinding(rule, {
    found,
    sure: fix !== undefined,
    ...(right !== undefined && { right }),
    ...(detail && { detail }),
  });
  return {
    ...{ file, line, column, rule, severity, message, found, context },
    ...(fix !== undefined && { fix }),
    ...(suggestion !== undefined && { suggestion }),
  };
}
