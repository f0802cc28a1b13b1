import { toAsciiDigits } from './digits.ts';
import { toPersianLetters } from './letters.ts';
import { normalise } from './normalise.ts';

/** Marks (harakat, madda and hamza above, Latin accents), half-spaces («¬» too), tatweel. */
const DROPPED = /[\p{M}\p{Cf}\u00AC\u0640]/gu;

/** Arabic words in which Persian writes the hamza or leaves it: اعضاء، اعضا. */
const FINAL_HAMZA = /اء(?!\p{L})/gu;

/**
 * The key under which the spellings of a word meet: for comparing, never for showing. Idempotent.
 *
 * Folded are ي ى ئ to ی, ك to ک, ة ۀ to ه, آ أ إ to ا, ؤ to و, the hamza after a final alef; digits
 * to ASCII, letters to lower case, compatibility forms (NFKC). Dropped are harakat, tatweel, accents
 * and half-spaces, so «می‌شود» is «میشود»; spaces stay, one at a time.
 */
export function toSearchKey(text: string): string {
  // NFKD parts a carrier from its hamza, ئ into ي and U+0654, and the mark then goes with the rest.
  // Twice, because lower case and decomposition can each bring work for the other.
  const bare = normalise(text)
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(DROPPED, '');
  const folded = toPersianLetters(bare)
    .replaceAll('ة', 'ه')
    .replaceAll('ٱ', 'ا')
    .replace(FINAL_HAMZA, 'ا');
  return toAsciiDigits(folded).replace(/\s+/g, ' ').trim().normalize('NFC');
}
