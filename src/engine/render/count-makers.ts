/** With fewer pages for it, one more maker costs more to start than it saves. */
const WORTH_A_MAKER = 600;
/** What a maker takes of memory by itself, and for each item, in bytes. */
const OF_A_MAKER = 250e6;
const OF_AN_ITEM = 3e3;

export interface Machine {
  cores: number;
  /** What is free, in bytes. */
  memory: number;
  /** The most that is asked for. */
  most?: number | undefined;
}

/** How many makers pages are divided among, this process with them. */
export function countMakers(
  pages: number,
  items: number,
  { cores, memory, most }: Machine,
): number {
  const fitting = 1 + Math.floor(memory / (OF_A_MAKER + items * OF_AN_ITEM));
  const wanted = Math.ceil(pages / WORTH_A_MAKER);
  return Math.max(1, Math.min(most ?? cores, fitting, wanted));
}
