import type { PostRun } from './post-run.ts';

const RIGHT_TO_LEFT_MARK = '\u200F';

const RIGHT_TO_LEFT = /[[\p{scx=Arab}\p{scx=Hebr}]&&\p{L}]/v;

const LETTER = /\p{L}/u;

/**
 * A line that starts with a Latin word or its isolate, and goes on in Persian, with a right-to-left mark before
 * it: messengers give a line the direction of the first letter they see (UAX #9, P2), some of them also within
 * isolates. A line without Persian, an address, stays as it is.
 */
export function beginRightToLeft<Run extends PostRun>(line: readonly Run[]): Run[] {
  const text = line.map((run) => run.text).join('');
  const first = LETTER.exec(text)?.[0] ?? '';
  if (first === '' || RIGHT_TO_LEFT.test(first) || !RIGHT_TO_LEFT.test(text)) return [...line];
  return line.map((run, at) => (at === 0 ? { ...run, text: RIGHT_TO_LEFT_MARK + run.text } : run));
}
