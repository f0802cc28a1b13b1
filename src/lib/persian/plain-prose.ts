import { isolateRuns } from './bidi.ts';
import { persianiseDigits } from './digits.ts';

/**
 * A text as pages show it, for where no markup reaches: digits as Persian writes them, Latin runs between
 * isolates (`isolateRuns`). What `Text.astro` is to pages. A second time changes nothing.
 */
export const toPlainProse = (text: string): string => isolateRuns(persianiseDigits(text));
