import { formatGregorian } from './format.ts';
import type { Instant } from './instant.ts';
import type { Language } from '../languages.ts';

/** Languages of Iran that Unicode's tables know no months of; who reads them reads Persian's. */
const WITHOUT_MONTHS: ReadonlySet<Language> = new Set([
  'az-Arab',
  'bal',
  'glk',
  'ku-Arab',
  'lrc',
  'mzn',
]);

/**
 * The Gregorian day in Tehran as a language writes it: «November 6, 2021»; by the tables of the machine's Node
 * (Unicode CLDR).
 */
export const formatDayIn = (instant: Instant, language: Language): string =>
  WITHOUT_MONTHS.has(language)
    ? formatGregorian(instant)
    : new Intl.DateTimeFormat(language, {
        ...({ dateStyle: 'long', timeZone: 'Asia/Tehran', calendar: 'gregory' } as const),
      }).format(instant);
