/**
 * The published comments of an item as their file holds them, `<code>.json`: the readers' service writes it,
 * the build reads it like front matter. No e-mail and no address stands in it.
 */
export interface PublishedComments {
  /** In the order they were written. */
  comments: PublishedComment[];
  /** How many waited, and how many were rejected, when the file was written. */
  pending: number;
  rejected: number;
}

export interface PublishedComment {
  id: string;
  /** The comment of the first level that it answers. */
  parent?: string;
  name: string;
  /** Plain text; its lines are parted by `\n`. */
  text: string;
  /** ISO 8601. */
  at: string;
  /** Whether the newsroom wrote it. */
  newsroom?: true;
}

/** What of an id of ours an address may hold. */
export const COMMENT_ID = /^[0-9A-Za-z-]{1,64}$/u;

/** The file's text: the same comments are always the same bytes. */
export const writeComments = ({ comments, pending, rejected }: PublishedComments): string =>
  `${JSON.stringify({ comments, pending, rejected }, undefined, 1)}\n`;
