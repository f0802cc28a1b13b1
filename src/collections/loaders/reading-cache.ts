import type { Cache } from '../../node/cache/cache.ts';
import { readNews, type NewsReading } from './read-news.ts';
import type { NewsData } from '../schemas/news.ts';

/** A reading of the news that can be kept. */
export interface KeepableReading extends NewsReading {
  /** Keep it for the next: what of it changed is written. Nothing is kept of a body. */
  keep: () => void;
}

/**
 * Read every item below `<dir>/news`: what changed since it was kept from its file, the rest from the
 * cache. A build, the checker and the preview keep theirs together.
 *
 * @param version differs when this program's way of reading may
 */
export function readKeptNews(dir: string, cache: Cache, version: string): KeepableReading {
  const readings = cache.map<NewsData>('readings');
  const before = readings.read('news', version)?.entries ?? new Map<string, NewsData>();
  const reading = readNews(dir, before, version);
  return { ...reading, keep: () => readings.write('news', version, reading.entries) };
}
