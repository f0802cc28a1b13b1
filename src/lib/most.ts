/** How far back «most read» looks, in ms. */
export const MOST_WINDOWS = {
  day: 86_400_000,
  week: 7 * 86_400_000,
  month: 30 * 86_400_000,
} as const;

export type MostWindow = keyof typeof MOST_WINDOWS;

export const isMostWindow = (text: string): text is MostWindow => Object.hasOwn(MOST_WINDOWS, text);

/** How often an item was read, or commented on. */
export interface MostEntry {
  code: string;
  count: number;
}

/** What was read and discussed most within a window, the most first. */
export interface MostLists {
  viewed: MostEntry[];
  discussed: MostEntry[];
}

/** The file that the readers' service writes and the build reads: `most.json`. */
export interface MostFile extends Record<MostWindow, MostLists> {
  /** Up to when it was counted, ISO 8601. */
  updatedAt: string;
}

/** The file's text: the same counts are always the same bytes. */
export const writeMost = ({ updatedAt, day, week, month }: MostFile): string =>
  `${JSON.stringify({ updatedAt, day, week, month }, undefined, 1)}\n`;
