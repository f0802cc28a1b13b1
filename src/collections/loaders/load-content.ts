import type { Fault } from '../../lib/diagnostics/diagnostic.ts';
import type { Loaded } from '../content-store.ts';
import { Cache } from '../../node/cache/cache.ts';
import { codeDigest } from '../../node/code-digest.ts';
import { ContentFaults } from './content-faults.ts';
import { crossCheck } from './cross-checks.ts';
import { readLists } from './lists.ts';
import { loadMedia } from './media.ts';
import { usedMedia } from './used-media.ts';
import { readHistory } from '../history/read-history.ts';
import { readKeptNews } from './reading-cache.ts';

/**
 * Read the content directory: what changed since the last time from its files, the rest from the cache.
 *
 * @param cache where readings are kept between builds
 * @throws {ContentFaults} every fault of every file
 */
export async function loadContent(dir: string, cache: string): Promise<Loaded> {
  const { faults, load, settled } = await read(dir, cache);
  if (faults.length > 0) {
    await settled;
    throw new ContentFaults(faults, dir);
  }
  return load();
}

/**
 * Read the content directory for a preview, where a faulty file keeps nobody from seeing the others.
 *
 * @returns what has no fault, and the faults; nothing is shown while one of the lists that all pages
 *   stand on (`site.yml`, `sections.yml`, …) is faulty
 */
export async function loadSound(
  dir: string,
  cache: string,
): Promise<{ loaded?: Loaded; faults: readonly Fault[] }> {
  const { faults, load } = await read(dir, cache);
  return {
    ...(!faults.some(({ file }) => file.endsWith('.yml')) && { loaded: await load() }),
    faults,
  };
}

/** @returns every fault, what gives all that has none, and when Git has done its part, well or not */
async function read(
  dir: string,
  cache: string,
): Promise<{ faults: Fault[]; load: () => Promise<Loaded>; settled: Promise<unknown> }> {
  const version = codeDigest();
  // Git works while files are read.
  const histories = readHistory(dir, cache, version);
  const kept = new Cache(cache);
  const { faults: listFaults, ...lists } = readLists(dir);
  const { entries, faults: newsFaults, keep } = readKeptNews(dir, kept, version);
  const media = await loadMedia(dir, usedMedia(entries, lists), kept);
  const faults = [
    ...listFaults,
    ...newsFaults,
    ...media.faults,
    ...crossCheck(dir, entries, lists, media),
  ];
  const faulty = new Set(faults.map(({ file }) => file));
  const load = async (): Promise<Loaded> => {
    keep();
    kept.removeFormer();
    return {
      news: Array.from(entries.values()).filter(({ file }) => !faulty.has(file)),
      lists: { ...lists, pages: lists.pages.filter(({ data }) => !faulty.has(data.file)) },
      media: media.files,
      histories: lists.site?.history === false ? new Map() : await histories,
    };
  };
  return { faults, load, settled: Promise.allSettled([histories]) };
}
