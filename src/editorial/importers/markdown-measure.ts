import { BODY_LIMITS, findTooMuch } from '../../markdown/limits.ts';
import { TooComplex } from './too-complex.ts';

/** The longest item known has 800. */
const MOST_LINES = 10_000;
/** As much of a line as it is known by. */
const LONGEST_SHOWN = 60;

/**
 * Refuse a text that parsers of Markdown would take minutes for, or fall over: they go back to where
 * something opened for each thing that may close it, so that time grows with the square of what stands
 * open. What a build refuses (`BODY_LIMITS`) is refused before it is parsed here.
 *
 * @throws {TooComplex} for more than any item has, with what a build would say of it
 */
export function measureMarkdown(text: string): void {
  const lines = text.split('\n');
  if (lines.length > MOST_LINES) throw new TooComplex(`more than ${MOST_LINES} lines`);
  const found = findTooMuch(text, 'md');
  if (!found) return;
  const { limit, line } = found;
  throw new TooComplex(`too many ${limit}`, {
    problem: { code: 'too-much', params: { limit, most: BODY_LIMITS[limit] } },
    line: (lines[line - 1] ?? '').trim().slice(0, LONGEST_SHOWN),
  });
}
