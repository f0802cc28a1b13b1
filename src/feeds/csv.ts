/**
 * Rows as CSV (RFC 4180): commas, CRLF, quotes where a cell needs them. A byte order mark stands first, for
 * spreadsheets take UTF-8 without one for something else and show Persian as rubbish.
 */
export const toCsv = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(toCell).join(',')).join('\r\n')}\r\n`;

const toCell = (text: string): string =>
  /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
