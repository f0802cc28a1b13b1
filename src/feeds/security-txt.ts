import type { Instant } from '../lib/calendar/instant.ts';

/**
 * `security.txt` (RFC 9116). It must tell when it runs out, best within a year: the first day of the
 * Gregorian month after the next six, so that it stays the same for a month.
 *
 * @param email where to write; the file is of no use without one
 * @param url its own absolute address
 */
export function securityTxt(email: string, url: string, now: Instant): string {
  const date = new Date(now);
  const expires = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 7));
  return [
    `Contact: mailto:${encodeURI(email)}`,
    `Expires: ${expires.toISOString()}`,
    'Preferred-Languages: fa, en',
    `Canonical: ${url}`,
    '',
  ].join('\n');
}
