import { diagnosticAt, type ContentDiagnostic } from '../../lib/diagnostics/diagnostic.ts';
import { BODY_LIMITS, findTooMuch } from '../../markdown/limits.ts';

/** What is told of a body that holds more than is parsed; none for nearly every body. */
export function tooMuchDiagnostics(
  body: string,
  format: 'md' | 'mdx',
  file: string,
  bodyLine: number,
): ContentDiagnostic[] {
  const found = findTooMuch(body, format);
  if (!found) return [];
  const { limit, line } = found;
  const params = { limit, most: BODY_LIMITS[limit] };
  return [diagnosticAt({ code: 'too-much', params }, { file, line: line + bodyLine - 1 })];
}
