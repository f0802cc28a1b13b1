import type { Sizes } from './sizes.ts';

export interface Segments<Record> {
  /** Those that have ended: a newer record changes none of them. */
  ended: Record[][];
  /** The newest records, which more will join; none where the newest of all ended a segment. */
  open: Record[];
}

/**
 * Cut records, in their order, into runs that are indexed apart.
 *
 * Where a run ends depends on the record that stands there, not on how many stand before it (content-
 * defined chunking), so that an item put in or taken out changes its own segment and no other.
 */
export function toSegments<Record extends { code: string }>(
  records: readonly Record[],
  { fewest, most, step }: Sizes['segment'],
): Segments<Record> {
  const ended: Record[][] = [];
  let open: Record[] = [];
  for (const record of records) {
    open.push(record);
    const may = open.length >= fewest && endsSegment(record.code, step);
    if (may || open.length >= most) {
      ended.push(open);
      open = [];
    }
  }
  return { ended, open };
}

/** FNV-1a over the code: codes are dates and numbers in a row, so their last digits alone would beat. */
function endsSegment(code: string, step: number): boolean {
  let hash = 0x811c9dc5;
  for (const letter of code) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193) >>> 0;
  return (hash >>> 8) % step === 0;
}
