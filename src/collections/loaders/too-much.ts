import type { Fault } from '../../lib/diagnostics/diagnostic.ts';
import { BODY_LIMITS, findTooMuch } from '../../markdown/limits.ts';

/** The fault of a body that holds more than is parsed; none for nearly every body. */
export function tooMuchFaults(
  body: string,
  format: 'md' | 'mdx',
  file: string,
  bodyLine: number,
): Fault[] {
  const found = findTooMuch(body, format);
  if (!found) return [];
  const { limit, line } = found;
  const detail = { limit, most: BODY_LIMITS[limit] };
  return [{ file, line: line + bodyLine - 1, kind: 'too-much', detail }];
}
