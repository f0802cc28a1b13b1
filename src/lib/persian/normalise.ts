import { normaliseHalfSpaces } from './half-space.ts';
import { normaliseLetters, toWholeLetters } from './letters.ts';

/**
 * The one normalisation of text on its way in; ingest, slug and search all start from it.
 *
 * Persian letters, half-spaces that are half-spaces, no invisible character without work, NFC. What
 * a reader sees stays what the editor wrote, but for letters of another keyboard. Idempotent.
 *
 * @param isHalfSpaceKey whether no-break spaces stand for half-spaces, where `text` is a part of what tells
 */
export function normalise(text: string, isHalfSpaceKey?: boolean): string {
  // Half-spaces are told by the letters about them, so these must be whole; and once an invisible
  // character is gone, a letter may meet its mark.
  return normaliseLetters(normaliseHalfSpaces(toWholeLetters(text), isHalfSpaceKey));
}
