import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

/**
 * The tables that are taken along, each with its columns in the order that lines have them, and what rows are
 * told apart by. Sessions, counted tries and who was
 * counted within the last hour are not: after a move one signs in again.
 */
export const EXPORTED = {
  setting: { key: 'name', columns: ['name', 'value'] },
  moderator: {
    key: 'id',
    columns: ['id', 'name', 'role', 'password', 'invitation', 'invited_until'],
  },
  passkey: {
    key: 'id',
    columns: [
      ...(['id', 'moderator', 'name', 'credential', 'public_key'] as const),
      ...(['counter', 'transports', 'made_at', 'used_at'] as const),
    ],
  },
  comment: {
    key: 'id',
    columns: [
      ...(['id', 'code', 'parent', 'name', 'email', 'text', 'newsroom', 'state', 'at'] as const),
      ...(['version', 'rank', 'signs', 'sender', 'submission', 'likeness', 'learnt'] as const),
    ],
  },
  report: {
    key: 'id',
    columns: [
      ...(['id', 'code', 'sentence', 'text', 'email', 'state', 'at', 'version', 'rank'] as const),
      ...(['signs', 'sender', 'submission', 'likeness', 'drafted', 'correction'] as const),
    ],
  },
  spam_word: { key: 'word', columns: ['word', 'spam', 'ham'] },
  view_hour: { key: 'hour', columns: ['hour', 'code', 'views'] },
  view_day: { key: 'day', columns: ['day', 'code', 'views'] },
  log_file: {
    key: 'print',
    columns: [
      ...(['log', 'print', 'first_at', 'position', 'last_at'] as const),
      ...(['purged_at', 'seen_at', 'closed'] as const),
    ],
  },
  audit: { key: 'id', columns: ['id', 'at', 'moderator', 'act', 'subject'] },
} as const satisfies {
  [Name in keyof Tables]?: { key: keyof Tables[Name]; columns: readonly (keyof Tables[Name])[] };
};

export type Exported = keyof typeof EXPORTED;
const EXPORTED_TABLES = Object.keys(EXPORTED) as Exported[];

type Row = Record<string, unknown>;

/** As many rows as are in memory at once, of tables that grow. */
const BATCH = 1000;

/**
 * All that the store knows, a JSON object a line (`{"table": …, …columns}`), the same bytes from every database
 * that holds the same.
 */
export async function* exportLines(store: Store): AsyncGenerator<string> {
  for (const table of EXPORTED_TABLES)
    for await (const row of rowsOf(store, table)) {
      const fields = EXPORTED[table].columns.map((column) => [column, row[column] ?? null]);
      yield `${JSON.stringify({ table, ...Object.fromEntries(fields) })}\n`;
    }
}

/** Tables with as many rows as readers and moderators do things; their ids sort by time. */
const GROWING: ReadonlySet<Exported> = new Set(['comment', 'report', 'audit'] as const);

async function* rowsOf(store: Store, table: Exported): AsyncGenerator<Row> {
  if (table === 'view_hour' || table === 'view_day') return yield* countsOf(store, table);
  if (!GROWING.has(table)) {
    // Databases sort names of other letters each in its own way, so these are sorted here.
    const { key } = EXPORTED[table];
    const rows: Row[] = await store.selectFrom(table).selectAll().execute();
    yield* rows.toSorted((one, other) => (String(one[key]) < String(other[key]) ? -1 : 1));
    return;
  }
  for (let last = ''; ;) {
    const rows = await store
      .selectFrom(table)
      .selectAll()
      .where('id', '>', last)
      .orderBy('id')
      .limit(BATCH)
      .execute();
    yield* rows;
    const end = rows.at(-1);
    if (!end) return;
    last = end.id;
  }
}

/** Counts, by time and item. */
async function* countsOf(store: Store, table: 'view_hour' | 'view_day'): AsyncGenerator<Row> {
  const time = table === 'view_hour' ? 'hour' : 'day';
  for (let last: { at: number; code: string } | undefined; ;) {
    const { at, code } = last ?? { at: -1, code: '' };
    const rows = await store
      .selectFrom(table)
      .select([`${time} as at`, 'code', 'views'])
      .where((of) => of.or([of(time, '>', at), of.and([of(time, '=', at), of('code', '>', code)])]))
      .orderBy(time)
      .orderBy('code')
      .limit(BATCH)
      .execute();
    for (const row of rows) yield { ...row, [time]: row.at };
    const end = rows.at(-1);
    if (!end) return;
    last = end;
  }
}
