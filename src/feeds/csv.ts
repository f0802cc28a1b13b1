/**
 * Rows as CSV (RFC 4180): commas, CRLF, quotes where a cell needs them. A byte order mark stands first, for
 * spreadsheets take UTF-8 without one for something else and show Persian as rubbish.
 *
 * A cell that a spreadsheet would reckon with begins with an apostrophe, and so does one that begins with
 * an apostrophe itself: who takes one away from each cell that has one has every cell as it was.
 */
export const toCsv = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(toCell).join(',')).join('\r\n')}\r\n`;

/** What begins a formula (OWASP, «CSV Injection»), in full width too; and the guard itself. */
const GUARDED = /^[=+\-@\t\r'＝＋－＠]/u;

function toCell(text: string): string {
  const guarded = GUARDED.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** A list in one cell: divided by «|», which within an entry has a backslash before it, as a backslash has. */
export const toListCell = (entries: readonly string[]): string =>
  entries.map((entry) => entry.replace(/[\\|]/gu, '\\$&')).join('|');
