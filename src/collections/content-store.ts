import type { Instant } from '../lib/calendar/instant.ts';
import type { SiteFont } from '../media/fonts/site-font.ts';
import type { IconSource } from '../media/identity/icon-source.ts';
import type { Original } from '../media/pictures/original.ts';
import type { CommentsData } from './schemas/comments.ts';
import type { DossierData } from './schemas/dossiers.ts';
import type { FrontData } from './schemas/front.ts';
import type { MostData } from './schemas/most.ts';
import type { NewsData } from './schemas/news.ts';
import type { PageData } from './schemas/pages.ts';
import type { PersonData } from './schemas/people.ts';
import type { SectionData } from './schemas/sections.ts';
import type { SeriesData } from './schemas/series.ts';
import type { SiteData } from './schemas/site.ts';
import type { Touched } from './touched.ts';

/** All that editors own beside the news and the pictures: few and small. */
export interface Lists {
  site: SiteData | undefined;
  sections: SectionData[];
  series: SeriesData[];
  people: PersonData[];
  pages: { id: string; data: PageData }[];
}

/** Special coverage, by the name of its file. */
export interface Dossier {
  id: string;
  data: DossierData;
}

/** One version of an item: who wrote it, and when. */
export interface Edition {
  who: string;
  at: Instant;
}

/** What the newsroom is known by; what is not here, is as all newsrooms have it. */
export interface Identity {
  logo?: { light: Original; dark?: Original };
  /** Where there is none, that of `public/` is shown. */
  icon?: IconSource;
  font?: SiteFont;
}

/** The content directory, read and found sound. */
export interface Loaded {
  /** Every item, drafts and future ones too; never a body. */
  news: readonly NewsData[];
  lists: Lists;
  /** What editors say of the front page, which every build makes; not among the lists, for no other page stands on it. */
  front?: FrontData | undefined;
  /** By the names of their files; not among the lists, for a change of one touches its own pages alone. */
  dossiers: readonly Dossier[];
  identity: Identity;
  /** The files of `content/media`. */
  media: readonly Original[];
  /** From Git, by path below the content directory: the editions of items that were changed, the oldest first. */
  histories: ReadonlyMap<string, readonly Edition[]>;
  /** Published comments of readers, by the code of their item. */
  comments: ReadonlyMap<string, CommentsData>;
  /** What readers read and discussed most, where the readers' service has told. */
  most?: MostData | undefined;
}

/** What pages are made from, beside the code. */
export interface Content extends Loaded {
  /** The instant taken as now, in ms since the epoch: one for a whole build; in the preview, time goes on. */
  now: () => Instant;
  /** Whether drafts and future items are shown, and content may change under way. */
  isPreview: boolean;
  /** The pages that are asked for; all of them unless given. */
  touched?: Touched | undefined;
  /** Is told what a reader sees of each item's body that is rendered, by the item's code. */
  onText?: OnText | undefined;
}

/** @param text as `toPlainText` gives it */
export type OnText = (code: string, text: string) => void;

/**
 * The one way that anything comes to pages from the command that makes them. Commands, Astro's integration
 * and the compiled pages live in module graphs of their own, so the content can't be a variable of this
 * file: it hangs on the global object of its thread, under a name nobody else uses.
 */
const KEY = Symbol.for('peyk.content');

type Holder = { [KEY]?: Content };

/** Let the pages of this thread show this content from now on. */
export function setContent(content: Content): void {
  (globalThis as Holder)[KEY] = content;
}

/** @throws {Error} before any was set */
export function getContent(): Content {
  const content = (globalThis as Holder)[KEY];
  if (!content) throw new Error('No content was loaded');
  return content;
}
