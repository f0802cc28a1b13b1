/**
 * The tables, as rows are read from them. Instants are ms since the epoch; ids are texts of our own
 * (`newId`); flags are 0 and 1, for SQLite knows no others.
 */
export interface Tables {
  /** Which migrations were done, and the row that is held meanwhile. */
  migration: { name: string };
  /** What the service made for itself: secrets. */
  setting: { name: string; value: string };
  comment: CommentRow;
  report: ReportRow;
  /** How often a search key stood in comments that were published (`ham`) and rejected (`spam`). */
  spam_word: { word: string; spam: number; ham: number };
  moderator: ModeratorRow;
  session: SessionRow;
  passkey: PasskeyRow;
  /** A word that was given to one holder, for one purpose, to come back once and in time; ids are hashes. */
  challenge: { id: string; purpose: string; holder: string; until: number };
  /** What counts once and was counted, until it would count no more anyway. */
  spent: { id: string; until: number };
  /** Tries that are counted within a window of time, such as those of signing in. */
  attempt: { name: string; span: number; tries: number };
  /** Who did what; never a reader's data. */
  audit: { id: string; at: number; moderator: string; act: string; subject: string };
  /** Views of an item within an hour of Tehran's clock; `hour` is the instant at which it begins. */
  view_hour: { hour: number; code: string; views: number };
  /** Views of an item within a day of Tehran, of days whose hours are no longer kept. */
  view_day: { day: number; code: string; views: number };
  view_window: ViewWindowRow;
  /** The key of a day's visitors; `day` is the instant at which it begins. Gone when the day is over. */
  visitor_key: { day: number; value: string };
  log_file: LogFileRow;
}

/** When one visitor's view of one item was counted last. Gone when no view can meet it any more. */
export interface ViewWindowRow {
  /** A keyed hash of the shortened address, the browser and the item. */
  reader: string;
  at: number;
  /** What told of it: a log's name, or the beacon. */
  source: string;
}

/** How far a file of an access log was counted, whatever it is called meanwhile. */
export interface LogFileRow {
  /** The log's name. */
  log: string;
  /** A digest of the file's first line. */
  print: string;
  /** When its first line was written. */
  first_at: number;
  /** How many of its bytes were counted: always whole lines. */
  position: number;
  /** The latest instant in a counted line. */
  last_at: number;
  /** The instant up to which windows of the log were forgotten. */
  purged_at: number;
  /** When all that the file then held was last found counted. */
  seen_at: number;
  /** 1 for a packed file that was counted to its end. */
  closed: number;
}

export type CommentState = 'pending' | 'published' | 'rejected';

export interface CommentRow {
  id: string;
  /** The item's. */
  code: string;
  /** The comment that it answers: one of the first level. */
  parent: string | null;
  name: string;
  /** Never shown; gone after some days. */
  email: string | null;
  text: string;
  /** Whether the newsroom wrote it. */
  newsroom: number;
  state: CommentState;
  at: number;
  /** Counts changes, so that of two moderators the second is told of the first. */
  version: number;
  /** How much it looks like spam, 0 to 1; only ranks. */
  rank: number;
  /** Why: the names of signs, between spaces. */
  signs: string;
  /** A salted hash of the shortened address and the hour; gone after some days. */
  sender: string | null;
  /** What its preview was given: of two posts of one preview, one comes in. */
  submission: string;
  /** A digest of its words, by which repeats are found. */
  likeness: string;
  /** What the spam words learnt from it. */
  learnt: 'spam' | 'ham' | null;
}

/** Of an error that a reader reported: waiting, put right, or none. */
export type ReportState = 'open' | 'done' | 'refused';

export interface ReportRow {
  id: string;
  /** The item's. */
  code: string;
  /** The sentence that it is about; empty where none was named. */
  sentence: string;
  text: string;
  /** Never shown to readers; gone after some days. */
  email: string | null;
  state: ReportState;
  at: number;
  /** Counts changes, so that of two editors the second is told of the first. */
  version: number;
  /** How much it looks like a nuisance, 0 to 1; only ranks. */
  rank: number;
  /** Why: the names of signs, between spaces. */
  signs: string;
  /** A salted hash of the shortened address and the hour; gone after some days. */
  sender: string | null;
  /** What its preview was given: of two posts of one preview, one comes in. */
  submission: string;
  /** A digest of its words, by which repeats are found. */
  likeness: string;
  /** Who began a correction from it. */
  drafted: string | null;
  /** A digest of the correction that the item had then, by which one that came later is known. */
  correction: string;
}

export type Role = 'moderator' | 'editor' | 'owner';

export interface ModeratorRow {
  id: string;
  name: string;
  role: Role;
  /** An encoded hash of argon2id; null until the invitation was taken. */
  password: string | null;
  /** A hash of what the link holds. */
  invitation: string | null;
  invited_until: number;
}

export interface SessionRow {
  /** A hash of what the cookie holds. */
  id: string;
  moderator: string;
  until: number;
}

/** A key of WebAuthn (level 3) with which a moderator signs in without a password. */
export interface PasskeyRow {
  id: string;
  moderator: string;
  /** What its owner calls it. */
  name: string;
  /** The credential's id and its public key (COSE), as base64url. */
  credential: string;
  public_key: string;
  /** How often it signed, as it says; 0 for keys that do not count. */
  counter: number;
  /** How browsers reach it, between spaces. */
  transports: string;
  made_at: number;
  used_at: number | null;
}
