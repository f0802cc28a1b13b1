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
  /** How often a search key stood in comments that were published (`ham`) and rejected (`spam`). */
  spam_word: { word: string; spam: number; ham: number };
  moderator: ModeratorRow;
  session: SessionRow;
  /** Tries that are counted within a window of time, such as those of signing in. */
  attempt: { name: string; span: number; tries: number };
  /** Who did what; never a reader's data. */
  audit: { id: string; at: number; moderator: string; act: string; subject: string };
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
