import type { Fault } from '../../lib/diagnostics/diagnostic.ts';

/** So many faults of a file are told one by one; who mends them sees the rest the next time. */
const TOLD = 10;

/** The first faults of one file, and one more that counts the rest. */
export function firstFaults(faults: readonly Fault[]): Fault[] {
  const next = faults[TOLD];
  if (next === undefined) return [...faults];
  const { file, line } = next;
  const count = faults.length - TOLD;
  return [...faults.slice(0, TOLD), { file, line, kind: 'more-faults', detail: { count } }];
}
