import type { NewsData } from '../schemas/news.ts';
import type { Lists } from './lists.ts';

export interface LoadedNews {
  /** Every item, drafts and future ones too. */
  news: readonly NewsData[];
  lists: Lists;
}

/**
 * Astro runs loaders in a module graph of its own, so a listener set by a command can't be an export of
 * this file alone: it hangs on the global object, under a name nobody else uses.
 */
const LISTENER = Symbol.for('peyk.news-loaded');

type Holder = { [LISTENER]?: (loaded: LoadedNews) => void };

/** Be told what was loaded, as soon as it is known to be sound: before pages are made. */
export function onNewsLoaded(listener: (loaded: LoadedNews) => void): void {
  (globalThis as Holder)[LISTENER] = listener;
}

export function tellNewsLoaded(loaded: LoadedNews): void {
  (globalThis as Holder)[LISTENER]?.(loaded);
}
