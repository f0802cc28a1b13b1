import type { VFile } from 'vfile';
import type { Language } from '../lib/languages.ts';

/** A picture of the content directory, made ready for readers. All addresses are final. */
export interface ResolvedImage {
  src: string;
  width: number;
  height: number;
  srcset?: string;
  sizes?: string;
  /** Better formats, best first: the `source` elements of a `picture`. */
  sources?: readonly { type: string; srcset: string }[];
}

/** The few words that a body's HTML says itself; `src/messages` holds them. */
export interface BodyLabels {
  /** What a screen reader calls the scrolling region round a table. */
  table: string;
  /** The heading of the footnotes. */
  footnotes: string;
  /** The way back from a footnote to its place in the text. */
  backToText: string;
}

/** What the plugins know of the item whose body they work on. */
export interface BodyContext {
  title: string;
  lead?: string | undefined;
  /** What it is written in, where that is not Persian. */
  language?: Language | undefined;
  labels?: BodyLabels | undefined;
  /** The site's address: absolute links below it are no outside links. */
  site?: string | undefined;
  /**
   * The picture for an `src` as the editor wrote it, or null where there is nothing better than the
   * address itself. `file` is the path of the item's file, where one is known.
   */
  resolveImage?:
    ((src: string, file: string | undefined) => Promise<ResolvedImage | null>) | undefined;
}

/** A heading of the finished body; `id` is its fragment. */
export interface BodyHeading {
  depth: number;
  id: string;
  text: string;
}

declare module 'vfile' {
  interface DataMap {
    body: BodyContext;
    headings: BodyHeading[];
    images: string[];
  }
}

/** The context a processor was given for this file; a body without one has no title to compare with. */
export const contextOf = (file: VFile): BodyContext => file.data.body ?? { title: '' };
