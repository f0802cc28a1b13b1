import type { PostRun } from '../../lib/posts/post-run.ts';

/** A published item, as far as a channel tells of it. */
export interface PublishedItem {
  code: string;
  /** Its canonical address, absolute. */
  url: string;
  title: string;
  kicker?: string | undefined;
  subtitle?: string | undefined;
  lead?: string | undefined;
  correction?: string | undefined;
  section: string;
  /** In ms since the epoch. */
  publishedAt: number;
  /** Whether it has a photo of its own. */
  hasPicture: boolean;
  /** What its editor wrote of that photo. */
  pictureAlt?: string | undefined;
}

/** A picture of the published site. */
export interface PostPicture {
  /** Absolute. */
  url: string;
  /** Where it lies on this machine. */
  file: string;
}

/** What a channel is to be sent. */
export interface Post {
  item: PublishedItem;
  runs: readonly PostRun[];
  picture?: PostPicture | undefined;
  /** The same for each try of one sending, and for no other sending. */
  key: string;
}

/** What a channel has been sent. */
export interface SentPost {
  /** The messenger's number of it. */
  id?: string | undefined;
  hasPicture: boolean;
}

/** What came of a request. */
export type Outcome =
  | { kind: 'done'; id?: string | undefined; hasPicture?: boolean }
  /** It was told no, and nothing was sent. `isChannel`: it would be told so of every item. */
  | { kind: 'refused'; reason: string; isChannel?: boolean }
  /** It was told to wait, and nothing was sent. */
  | { kind: 'wait'; seconds: number }
  /** It has not reached anybody. */
  | { kind: 'unsent'; reason: string }
  /** Nobody can say whether it was sent. */
  | { kind: 'unsure'; reason: string };

/** What was found where a post of an unsure sending would be. */
export type Found =
  { kind: 'there'; id: string; hasPicture: boolean } | { kind: 'not-there' } | { kind: 'unknown' };

/** One way to the readers, which knows how to ask and what an answer means, and remembers nothing. */
export interface Channel {
  /** As much as a post may say, in UTF-16 code units. */
  limit: (hasPicture: boolean) => number;
  /** Between two requests, in ms. */
  pace: number;
  /** Whether a repeated request with the same key counts once. */
  isIdempotent: boolean;
  send: (post: Post) => Promise<Outcome>;
  /** Missing where what was sent cannot be changed. */
  edit?: (sent: SentPost, post: Post) => Promise<Outcome>;
  /**
   * Look for a post by its text, behind the last one that was known when it was sent and before the next one.
   * Missing where nobody can look.
   */
  find?: (text: string, lastId: string, nextId: string | undefined) => Promise<Found>;
  /** Tell something to people who read there, in plain text. */
  say: (text: string) => Promise<Outcome>;
}
