import type { Language } from '../languages.ts';
import { isolateRuns } from './bidi.ts';
import { persianiseDigits } from './digits.ts';

/**
 * A text as pages show it, for where no markup reaches: digits as Persian writes them, Latin runs between
 * isolates (`isolateRuns`). What `Text.astro` is to pages. A second time changes nothing.
 *
 * @param language what it is written in, where that is not Persian: it stays as it was typed
 */
export const toPlainProse = (text: string, language?: Language): string =>
  language === undefined ? isolateRuns(persianiseDigits(text)) : text;
