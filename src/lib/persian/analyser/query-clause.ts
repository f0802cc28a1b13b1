/** A word of a query. */
export interface QueryUnit {
  /** Its keys, as a `Token` has them; never empty. */
  parts: readonly string[];
  /** As the reader wrote it. */
  text: string;
  /** Nearly every text has it: it is looked for in a phrase only. */
  common: boolean;
}

/** Words to look for: all of a phrase side by side, each for itself, or one of several. */
export interface QueryClause {
  phrase: boolean;
  units: readonly QueryUnit[];
  /** Words and phrases of which one is enough, «تهران یا کرج»; `units` are all of theirs. */
  either?: readonly QueryClause[];
}
