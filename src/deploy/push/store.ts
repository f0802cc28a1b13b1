/** What a target's index is known by: no two states have the same. */
export type Tag = string;

/** The index of a target's state, as the target gives it. */
export interface StoredIndex {
  bytes: Buffer;
  tag: Tag;
  /** How long ago it was written, ms, by the target's own clock. */
  age: number;
}

/** A place that keeps files by their paths, one by one: an object store. */
export interface Store {
  /** @returns the index, undefined where there is none, and the target's own moment, ms */
  readIndex(): Promise<{ index: StoredIndex | undefined; now: number }>;
  /**
   * @param after the tag that the index must have, or undefined where there must be none
   * @throws {Overtaken} where another push wrote it since
   */
  writeIndex(bytes: Buffer, after: Tag | undefined): Promise<Tag>;
  readBase(name: string): Promise<Buffer>;
  writeBase(name: string, bytes: Buffer): Promise<void>;
  /** Put a file of the site there, whole or not at all. @throws {SiteChanged} where it is another by now */
  put(path: string): Promise<void>;
  /** Take files away. @returns those that could not be */
  remove(paths: readonly string[]): Promise<string[]>;
  /** The folder for bases, for `remove`. */
  basePath(name: string): string;
}

/** Another push has begun since: this one must not write any more. */
export class Overtaken extends Error {}

/** Another push goes on. */
export class Busy extends Error {
  /** In so many ms it counts as broken off, if it says nothing more. */
  readonly left: number;

  constructor(left: number) {
    super('busy');
    this.left = left;
  }
}

/** A file of the site is not what it was when the push began: another build came. */
export class SiteChanged extends Error {}
