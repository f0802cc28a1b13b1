/** What a person has to know, or to do. */
export type Notice =
  | { kind: 'sent' | 'edited'; channel: string; code: string; title: string }
  /** Nobody can say whether it stands there. */
  | { kind: 'unsure'; channel: string; code: string; title: string; reason: string }
  /** The channel takes no such post, or no such change. */
  | { kind: 'refused' | 'not-edited'; channel: string; code: string; title: string; reason: string }
  /** The item is no more; its post is. */
  | { kind: 'gone'; channel: string; code: string }
  /** The channel takes nothing now. */
  | { kind: 'stopped'; channel: string; reason: string }
  /** Posts wait for the end of the quiet hours. */
  | { kind: 'held'; channel: string; count: number; until: number };

/** What came of this run, as soon as it is known. */
export type Report = (notice: Notice) => void;
