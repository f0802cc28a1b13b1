import { toTehranIso } from '../../lib/calendar/tehran.ts';
import { COUNTS } from '../../messages/counts.ts';
import type { Store } from '../store/store.ts';
import type { ShownItems } from './shown-item.ts';

const BATCH = 1000;
/** What spreadsheets take for a formula when a cell begins with it (OWASP, «CSV Injection»). */
const FORMULA = /^[=+\-@\t\r]/u;

/** A cell (RFC 4180) that is text in every spreadsheet. */
export function toCell(text: string): string {
  const plain = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/**
 * Views by hour and item as CSV, a part at a time; times are Tehran's, in ISO 8601. It begins with a byte order
 * mark, without which spreadsheets do not read Persian.
 */
export async function* countsCsv(
  store: Store,
  items: ShownItems,
  { from, to, code }: { from: number; to: number; code?: string | undefined },
): AsyncGenerator<string> {
  yield `\ufeff${COUNTS.editors.csvHeads.map(toCell).join(',')}\r\n`;
  let last = { hour: from - 1, code: '' };
  for (;;) {
    let query = store
      .selectFrom('view_hour')
      .selectAll()
      .where('hour', '<=', to)
      .where((of) =>
        of.or([
          of('hour', '>', last.hour),
          of.and([of('hour', '=', last.hour), of('code', '>', last.code)]),
        ]),
      )
      .orderBy('hour')
      .orderBy('code')
      .limit(BATCH);
    if (code !== undefined) query = query.where('code', '=', code);
    const rows = await query.execute();
    const lines: string[] = [];
    for (const row of rows) {
      const title = (await items.get(row.code))?.title ?? '';
      const cells = [toTehranIso(row.hour), row.code, title, String(row.views)];
      lines.push(`${cells.map(toCell).join(',')}\r\n`);
    }
    yield lines.join('');
    const end = rows.at(-1);
    if (!end || rows.length < BATCH) return;
    last = end;
  }
}
