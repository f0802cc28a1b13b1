import type { Instant } from './lib/calendar/instant.ts';
import type { Original } from './pictures/original.ts';
import type { NewsData } from './schemas/news.ts';
import type { PageData } from './schemas/pages.ts';
import type { SectionData } from './schemas/sections.ts';
import type { SeriesData } from './schemas/series.ts';
import type { SiteData } from './schemas/site.ts';

/** All that editors own beside the news and the pictures: few and small. */
export interface Lists {
  site: SiteData | undefined;
  sections: SectionData[];
  series: SeriesData[];
  pages: { id: string; data: PageData }[];
}

/** One version of an item: who wrote it, and when. */
export interface Edition {
  who: string;
  at: Instant;
}

/** The content directory, read and found sound. */
export interface Loaded {
  /** Every item, drafts and future ones too; never a body. */
  news: readonly NewsData[];
  lists: Lists;
  /** The files of `content/media`. */
  media: readonly Original[];
  /** From Git, by path below the content directory: the editions of items that were changed, the oldest first. */
  histories: ReadonlyMap<string, readonly Edition[]>;
}

/**
 * Commands, Astro's loaders and the compiled pages live in module graphs of their own, so what was
 * loaded can't be a variable of this file: it hangs on the global object, under a name nobody else uses.
 */
const PLACE = Symbol.for('peyk.loaded');

type Holder = { [PLACE]?: Loaded };

/** Let the pages of this process show this content from now on. */
export function giveLoaded(loaded: Loaded): void {
  (globalThis as Holder)[PLACE] = loaded;
}

/** @throws {Error} before anything was loaded */
export function getLoaded(): Loaded {
  const loaded = (globalThis as Holder)[PLACE];
  if (!loaded) throw new Error('No content was loaded');
  return loaded;
}
