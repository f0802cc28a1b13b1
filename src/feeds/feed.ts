import type { Instant } from '../lib/calendar/instant.ts';
import type { Language } from '../lib/languages.ts';
import type { FeedFormat } from '../queries/urls.ts';

/** A feed, ready to be written in any format; all addresses are absolute. */
export interface Feed {
  title: string;
  description: string;
  /** The page that shows the same. */
  homeUrl: string;
  urls: Readonly<Record<FeedFormat, string>>;
  /** The page that tells what feeds are for. */
  helpUrl: string;
  styleUrl: string;
  iconUrl: string;
  author: string;
  rights?: string;
  /** WebSub. */
  hub?: string;
  /** When something in it changed last; never the clock of the build. */
  updatedAt?: Instant;
  entries: readonly FeedItem[];
}

export interface FeedItem {
  /** What it is written in, where that is not Persian. */
  lang?: Language;
  /** The address, which is also what tells it from others for ever. */
  url: string;
  title: string;
  /** Plain text. */
  summary: string;
  /** The whole text, for a reader that knows nothing of our styles and directions. */
  html: string;
  /** Who wrote it: one at least. */
  authors: readonly FeedAuthor[];
  /** The section first, then the tags. */
  categories: readonly string[];
  publishedAt: Instant;
  updatedAt?: Instant;
  picture?: { url: string; type: string; bytes: number };
}

/** Who wrote an entry, and the page that tells of that person. */
export interface FeedAuthor {
  name: string;
  url?: string;
}

export const FEED_LANGUAGE = 'fa-IR';
