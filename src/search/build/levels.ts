import type { BundleRecords } from './bundle.ts';
import { toSegments } from './segments.ts';
import type { Sizes } from './sizes.ts';

/**
 * Part records (oldest first) into bundles as a log-structured merge tree does (O'Neil et al., 1996), newest
 * last: the archive of whole groups of segments, the recent ones that are no group yet, and the newest
 * records, whose segment has not ended. What a new record makes anew are these few hundred; every few hundred
 * also the recent ones, every few thousand the archive. The records alone decide, so that nothing depends on
 * what was built before.
 */
export function toLevels<Record extends { code: string }>(
  records: readonly Record[],
  { segment, together }: Sizes,
): BundleRecords<Record>[] {
  const { ended, open } = toSegments(records, segment);
  const archived = Math.floor(ended.length / together) * together;
  const levels: BundleRecords<Record>[] = [
    { name: 'archive', segments: ended.slice(0, archived), open: false },
    { name: 'recent', segments: ended.slice(archived), open: false },
    { name: 'newest', segments: open.length > 0 ? [open] : [], open: true },
  ];
  return levels.filter(({ segments }) => segments.length > 0);
}
