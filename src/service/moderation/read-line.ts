import { lettersOf, toLine } from '../forms/written-words.ts';

/**
 * A name that somebody wrote in one line, its letters put right.
 * @param most in letters (code points)
 * @returns undefined for one that is empty or longer
 */
export function readLine(text: string | null, most: number): string | undefined {
  const line = toLine(text ?? '');
  return line === '' || lettersOf(line) > most ? undefined : line;
}
