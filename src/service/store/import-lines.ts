import type { Insertable, Transaction } from 'kysely';
import { EXPORTED, type Exported } from './export-lines.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';
import { inTransaction } from './transaction.ts';

/** A line that is none of an export; `line` counts from 1. */
export class ImportFault extends Error {
  readonly line: number;

  constructor(line: number) {
    super(`Line ${line} is no line of an export`);
    this.name = 'ImportFault';
    this.line = line;
  }
}

type Row = Record<string, string | number | null>;

const BATCH = 200;

/**
 * Take in what `exportLines` wrote, all of it or, at a line that is none, nothing. A row that is there already
 * stays as it is.
 *
 * @returns how many rows were new
 * @throws {ImportFault}
 */
export async function importLines(store: Store, lines: AsyncIterable<string>): Promise<number> {
  const rows: { table: Exported; row: Row }[] = [];
  let line = 0;
  for await (const text of lines) {
    line += 1;
    if (text.trim() === '') continue;
    const read = readLine(text);
    if (!read) throw new ImportFault(line);
    rows.push(read);
  }
  return inTransaction(store, async (transaction) => {
    let added = 0;
    for (const table of Object.keys(EXPORTED) as Exported[]) {
      const own = rows.filter((one) => one.table === table).map(({ row }) => row);
      // What is answered comes before its answers.
      const heads = own.filter(({ parent = null }) => parent === null);
      const answers = own.filter(({ parent = null }) => parent !== null);
      for (const part of [heads, answers])
        for (let at = 0; at < part.length; at += BATCH)
          added += await insert(transaction, table, part.slice(at, at + BATCH));
    }
    return added;
  });
}

async function insert(
  transaction: Transaction<Tables>,
  table: Exported,
  rows: Row[],
): Promise<number> {
  // That a line has the columns of its table was looked at; what each holds, the database looks at.
  const values = rows as unknown as Insertable<Tables[Exported]>[];
  const { numInsertedOrUpdatedRows = 0n } = await transaction
    .insertInto(table)
    .values(values)
    .onConflict((on) => on.doNothing())
    .executeTakeFirst();
  return Number(numInsertedOrUpdatedRows);
}

function readLine(text: string): { table: Exported; row: Row } | undefined {
  try {
    const { table, ...row } = JSON.parse(text) as { table?: unknown } & Row;
    if (typeof table !== 'string' || !Object.hasOwn(EXPORTED, table)) return undefined;
    const name = table as Exported;
    const columns: readonly string[] = EXPORTED[name].columns;
    const isWhole =
      Object.keys(row).length === columns.length && columns.every((column) => column in row);
    const isPlain = Object.values(row).every(
      (value) => value === null || typeof value === 'number' || isText(value),
    );
    return isWhole && isPlain ? { table: name, row } : undefined;
  } catch {
    return undefined;
  }
}

/** Every text but one with U+0000, which PostgreSQL takes in none, or with half a character. */
const isText = (value: unknown): boolean =>
  typeof value === 'string' && !value.includes('\0') && value.isWellFormed();
