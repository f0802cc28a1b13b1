import { codeDigest } from './code-digest.ts';
import { ContentFaults } from './content-faults.ts';
import { crossCheck } from './cross-checks.ts';
import { readLists } from './lists.ts';
import { loadMedia } from './media.ts';
import { readNews } from './read-news.ts';
import { keepReadings, keptReadings } from './reading-cache.ts';
import type { Loaded } from '../loaded.ts';

/**
 * Read the content directory: what changed since the last time from its files, the rest from the cache.
 *
 * @param cache where readings are kept between builds
 * @throws {ContentFaults} every fault of every file
 */
export async function loadContent(dir: string, cache: string): Promise<Loaded> {
  const version = codeDigest();
  const kept = keptReadings(cache, version);
  const { faults: listFaults, ...lists } = readLists(dir);
  const { entries, faults } = readNews(dir, kept, version);
  const all = [...listFaults, ...faults, ...crossCheck(dir, entries, lists)];
  if (all.length > 0) throw new ContentFaults(all, dir);
  keepReadings(cache, version, kept, entries);
  return { news: [...entries.values()], lists, media: await loadMedia(dir, cache) };
}
