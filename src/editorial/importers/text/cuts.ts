/** A part of a text, and what takes its place. */
export interface Cut {
  start: number;
  end: number;
  by: string;
}

/** A text with its cuts made; one that begins within another is passed over. */
export function cutText(source: string, cuts: readonly Cut[]): string {
  const kept: string[] = [];
  let done = 0;
  for (const { start, end, by } of cuts.toSorted((a, b) => a.start - b.start)) {
    kept.push(source.slice(done, Math.max(done, start)), by);
    done = Math.max(done, end);
  }
  return kept.join('') + source.slice(done);
}
