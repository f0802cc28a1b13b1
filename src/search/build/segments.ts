import type { SearchRecord } from './record.ts';

/** Few enough that one new item costs little, many enough that Pagefind's start does not. */
const SMALLEST = 200;
const LARGEST = 1000;
/** One record in so many ends its segment. */
const STEP = 300;

/**
 * Cut records, in their order, into runs that are indexed apart.
 *
 * Where a run ends depends on the record that stands there, not on how many stand before it (content-
 * defined chunking), so that an item put in or taken out changes its own segment and no other.
 */
export function toSegments(records: readonly SearchRecord[]): SearchRecord[][] {
  const segments: SearchRecord[][] = [];
  let segment: SearchRecord[] = [];
  for (const record of records) {
    segment.push(record);
    const may = segment.length >= SMALLEST && endsSegment(record.code);
    if (may || segment.length >= LARGEST) {
      segments.push(segment);
      segment = [];
    }
  }
  if (segment.length > 0) segments.push(segment);
  return segments;
}

/** FNV-1a over the code: codes are dates and numbers in a row, so their last digits alone would beat. */
function endsSegment(code: string): boolean {
  let hash = 0x811c9dc5;
  for (const letter of code) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193) >>> 0;
  return (hash >>> 8) % STEP === 0;
}
