/** Why a publish is made. */
export type Reason = 'start' | 'push' | 'comments' | 'counts' | 'due' | 'day';

/** Where one can go wrong, in the order in which it goes. */
export type Stage = 'fetch' | 'merge' | 'install' | 'build' | 'push' | 'announce' | 'ping';

/** What keeps the newest state from readers. */
export interface Fault {
  stage: Stage;
  /** Of two faults with the same one, the second is not told: it is the first, still there. */
  id: string;
  /** What it is and what to do, in Persian, over some lines. */
  text: string;
}

/** A fault, and since when it is there, in ms since the epoch. */
export type StandingFault = Fault & { since: number };

/** How the watcher does; moments are ms since the epoch. */
export interface WatchStatus {
  /** When it was started. */
  started: number;
  /** What goes on now. */
  working?: { since: number; reasons: readonly Reason[] } | undefined;
  /** The last publish that went well to its end. */
  published?: Published | undefined;
  faults: readonly StandingFault[];
  /** When what failed is tried again. */
  retry?: number | undefined;
  /** When the next item is due. */
  due?: number | undefined;
  /** When the forge last told of a push. */
  hook?: number | undefined;
  /** When the repository was last asked for what is new, and answered. */
  fetched?: number | undefined;
}

export interface Published {
  at: number;
  /** How long it took, in ms. */
  took: number;
  reasons: readonly Reason[];
}
