import { normaliseHalfSpaces } from './half-space.ts';
import { normaliseLetters } from './letters.ts';

/**
 * The one normalisation of text on its way in, used by ingest, slug and search alike.
 *
 * Persian letters, half-spaces that are half-spaces, no invisible character without work, NFC. What
 * the reader sees stays what the editor wrote, but for letters of another keyboard. Idempotent.
 */
export function normalise(text: string): string {
  return normaliseHalfSpaces(normaliseLetters(text));
}
