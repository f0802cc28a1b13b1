import { frequencyOf, longerThan, saturated } from '../format/impact.ts';
import type { ScoreEntry } from '../format/score-list.ts';

/**
 * Part the items of a word into tiers, the best first; of equals the newest. Each stands in order of pages.
 * @param sizes of all but the last tier
 * @param averageLength of the bundle's items. A reader's is that of all bundles, so that tiers are nearly as
 * it would part them; `bestOf` tells it what it may rely on.
 */
export function toTiers(
  entries: readonly ScoreEntry[],
  sizes: readonly number[],
  averageLength: number,
): ScoreEntry[][] {
  const scored = entries.map((entry) => ({ entry, score: scoreOf(entry, averageLength) }));
  scored.sort((a, b) => b.score - a.score || b.entry.page - a.entry.page);
  const tiers: ScoreEntry[][] = [];
  let start = 0;
  for (const size of [...sizes, Infinity]) {
    const tier = scored.slice(start, start + size).map(({ entry }) => entry);
    if (tier.length > 0) tiers.push(tier.sort((a, b) => a.page - b.page));
    start += size;
  }
  return tiers;
}

const scoreOf = ({ weight, fields, length }: ScoreEntry, averageLength: number): number =>
  saturated(frequencyOf(weight, fields), longerThan(length, averageLength));

/**
 * Of these items those that no other surpasses whatever the average length is: for each that is left out one
 * is there that has the word as often or oftener and is as short or shorter, and, where it is equal in both, is newer.
 * In order of pages.
 */
export function bestOf(entries: readonly ScoreEntry[]): ScoreEntry[] {
  const byLength = entries
    .map((entry) => ({ entry, frequency: frequencyOf(entry.weight, entry.fields) }))
    .sort(
      (a, b) =>
        a.entry.length - b.entry.length || b.frequency - a.frequency || b.entry.page - a.entry.page,
    );
  let most = -1;
  const best: ScoreEntry[] = [];
  for (const { entry, frequency } of byLength) {
    if (frequency <= most) continue;
    most = frequency;
    best.push(entry);
  }
  return best.sort((a, b) => a.page - b.page);
}
