import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';

/** What a post is at: */
export type PostState =
  /** nothing was sent; it is to be; */
  | 'due'
  /** a request is under way, or was when the program ended; */
  | 'sending'
  /** it stands in the channel; */
  | 'sent'
  /** nobody can say whether it does: an editor looks; */
  | 'unsure'
  /** the channel said no to it. */
  | 'refused';

/** One item in one channel. */
export interface PostRecord {
  channel: string;
  code: string;
  state: PostState;
  /** When the item came out, by which posts are ordered. */
  publishedAt: number;
  /** The messenger's number of it. */
  id: string | null;
  hasPicture: boolean;
  /** What of the item was sent last, as a digest. */
  shown: string | null;
  /** While a sending is open: its text, and the newest post that was known before it, by which it is found. */
  text: string | null;
  afterId: string | null;
  /** When the last request was made, in ms. */
  at: number | null;
  reason: string | null;
  /** What the editor was told last of it. */
  told: string | null;
}

const SCHEMA = `
create table if not exists items (code text primary key) without rowid;
create table if not exists channels (name text primary key, at integer, last_id text, told text) without rowid;
create table if not exists posts (
  channel text not null, code text not null, state text not null, published_at integer not null,
  id text, has_picture integer not null default 0, shown text, text text, after_id text, at integer,
  reason text, told text,
  primary key (channel, code)
) without rowid;
create index if not exists posts_by_state on posts (channel, state, published_at, code);
`;

/** Another process announces. */
export class JournalBusy extends Error {
  constructor() {
    super('Another process announces');
    this.name = 'JournalBusy';
  }
}

/** How long one waits for another that announces, in ms. */
const PATIENCE = 30_000;

/**
 * What this machine has told channels: a file of SQLite in which each step stands on the disk before the next is
 * made (`synchronous=FULL`), so that a process may be killed and a machine lose its power at any moment.
 */
export class Journal {
  readonly #db: DatabaseSync;

  /**
   * @param file its path; folders above are made
   * @throws {JournalBusy} while another process has it
   */
  constructor(file: string, patience = PATIENCE) {
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    this.#db = new DatabaseSync(file, { timeout: patience });
    try {
      // One process at a time, until it ends: however it ends.
      this.#db.exec(
        'pragma locking_mode=EXCLUSIVE; pragma journal_mode=WAL; pragma synchronous=FULL;',
      );
      this.#db.exec(`begin exclusive; ${SCHEMA} commit;`);
    } catch (error) {
      this.#db.close();
      throw error instanceof Error && /locked|busy/iu.test(error.message)
        ? new JournalBusy()
        : error;
    }
  }

  close(): void {
    this.#db.close();
  }

  /** Do several steps as one: all of them are there afterwards, or none. @param keep false makes none */
  together<Result>(steps: () => Result, keep = true): Result {
    this.#db.exec('begin');
    try {
      const result = steps();
      this.#db.exec(keep ? 'commit' : 'rollback');
      return result;
    } catch (error) {
      this.#db.exec('rollback');
      throw error;
    }
  }

  /** The codes of all items that were ever seen published. */
  knownItems(): Set<string> {
    return new Set(this.#all('select code from items').map(({ code }) => String(code)));
  }

  knowItem(code: string): void {
    this.#run('insert or ignore into items values (?)', code);
  }

  /** Whether a channel was there in an earlier run. */
  knowsChannel(name: string): boolean {
    return this.#all('select 1 from channels where name = ?', name).length > 0;
  }

  knowChannel(name: string): void {
    this.#run('insert or ignore into channels (name) values (?)', name);
  }

  /** When a channel was asked last, and what was told last of it. */
  channel(name: string): { at: number | undefined; told: string | undefined } {
    const [row] = this.#all('select at, told from channels where name = ?', name);
    return {
      at: typeof row?.['at'] === 'number' ? row['at'] : undefined,
      told: typeof row?.['told'] === 'string' ? row['told'] : undefined,
    };
  }

  noteRequest(name: string, at: number): void {
    this.#run('update channels set at = ? where name = ?', at, name);
  }

  noteTrouble(name: string, told: string | null): void {
    this.#run('update channels set told = ? where name = ?', told, name);
  }

  /** Let an item be told in a channel, if it was not yet. */
  addDue(channel: string, code: string, publishedAt: number): void {
    this.#run(
      "insert or ignore into posts (channel, code, state, published_at) values (?, ?, 'due', ?)",
      ...[channel, code, publishedAt],
    );
  }

  /** The posts of a channel that are at something, in the order in which their items came out. */
  posts(channel: string, ...states: PostState[]): PostRecord[] {
    const marks = states.map(() => '?').join();
    const rows = this.#all(
      `select * from posts where channel = ? and state in (${marks}) order by published_at, code`,
      ...[channel, ...states],
    );
    return rows.map(toRecord);
  }

  post(channel: string, code: string): PostRecord | undefined {
    const [row] = this.#all('select * from posts where channel = ? and code = ?', channel, code);
    return row && toRecord(row);
  }

  /** The number of the first known post behind another one that was sent later than at a time. */
  nextId(channel: string, id: string, at: number): string | undefined {
    const [row] = this.#all(
      `select min(cast(id as integer)) as next from posts
         where channel = ? and state = 'sent' and cast(id as integer) > cast(? as integer) and at > ?`,
      ...[channel, id, at],
    );
    return typeof row?.['next'] === 'number' ? String(row['next']) : undefined;
  }

  /** Before a request: what is about to be sent. */
  beginSending(
    channel: string,
    code: string,
    sent: { text: string; shown: string; at: number },
  ): void {
    this.#run(
      `update posts set state = 'sending', text = ?, shown = ?, at = ?, reason = null, told = null,
         after_id = (select last_id from channels where name = channel) where channel = ? and code = ?`,
      ...[sent.text, sent.shown, sent.at, channel, code],
    );
  }

  /** After it: that it stands there. */
  endSending(channel: string, code: string, id: string | undefined, hasPicture: boolean): void {
    this.together(() => {
      this.#run(
        `update posts set state = 'sent', id = ?, has_picture = ?, text = null, after_id = null, reason = null,
           told = null where channel = ? and code = ?`,
        ...[id ?? null, hasPicture ? 1 : 0, channel, code],
      );
      // What was looked for is found later than what was sent behind it.
      if (id !== undefined)
        this.#run(
          `update channels set last_id = ? where name = ?
             and (last_id is null or cast(last_id as integer) < cast(? as integer))`,
          ...[id, channel, id],
        );
    });
  }

  setState(channel: string, code: string, state: PostState, reason: string | null = null): void {
    this.#run(
      'update posts set state = ?, reason = ?, told = null where channel = ? and code = ?',
      ...[state, reason, channel, code],
    );
  }

  /** What of an item stands in the channel now, or that it stays as it was. */
  noteShown(channel: string, code: string, shown: string, reason: string | null = null): void {
    this.#run(
      'update posts set shown = ?, reason = ? where channel = ? and code = ?',
      ...[shown, reason, channel, code],
    );
  }

  noteTold(channel: string, code: string, told: string): void {
    this.#run('update posts set told = ? where channel = ? and code = ?', told, channel, code);
  }

  #all(sql: string, ...values: SQLInputValue[]): Record<string, unknown>[] {
    return this.#db.prepare(sql).all(...values);
  }

  #run(sql: string, ...values: SQLInputValue[]): void {
    this.#db.prepare(sql).run(...values);
  }
}

/** A row of `posts`, whose columns this file alone writes. */
function toRecord(row: Record<string, unknown>): PostRecord {
  const { published_at: publishedAt, has_picture: hasPicture, after_id: afterId, ...rest } = row;
  return { ...rest, publishedAt, hasPicture: hasPicture === 1, afterId } as PostRecord;
}
