/**
 * What a page shows, as plain data. Every view is made by a function of this room, is JSON, and holds all
 * that its page shows beyond the chrome that all pages share; so a digest of the view tells whether
 * the page must be built again (docs/decisions/0003-views-are-keys.md).
 */
import type { Focus } from '../lib/focus.ts';
import type { BlockLook } from '../lib/front/block-looks.ts';
import type { Language } from '../lib/languages.ts';
import type { Instant } from '../lib/calendar/instant.ts';
import type { Edition } from '../collections/content-store.ts';
import type { MostWindow } from '../lib/most.ts';
import type { JalaliDate } from '../lib/calendar/jalali.ts';
import type { CardSign } from '../media/cards/draw-sign.ts';
import type { Logo } from '../media/identity/logo.ts';
import type { Original } from '../media/pictures/original.ts';

/** A link with its text; `url` is site-absolute («/news/277495/»). */
export interface Link {
  url: string;
  title: string;
  /** What the title is written in, where that is not Persian. */
  lang?: Language;
}

/** A section as a link, with the id that templates may colour by. */
export interface SectionLink extends Link {
  id: string;
}

/** A picture with its words; `alt` is empty where the editor wrote none. */
export interface PictureView extends Original {
  /** What its words are written in, where that is not Persian. */
  lang?: Language;
  alt: string;
  caption?: string;
  credit?: string;
  /** What stays in sight where it is cut; its middle unless given. */
  focus?: Focus;
}

/** `draft` and `scheduled` items are seen in `npm run dev` only. */
export type ItemState = 'published' | 'draft' | 'scheduled';

/** An item as an entry of a list. */
export interface ItemSummary {
  code: string;
  /** What it is written in, where that is not Persian. */
  lang?: Language;
  url: string;
  kicker?: string;
  title: string;
  /** The lead, or the start of the body where there is none; plain text, cut at a word. */
  summary?: string;
  section: SectionLink;
  publishedAt: Instant;
  picture?: PictureView;
  /** What the reader will find beyond text. */
  media?: 'gallery' | 'video' | 'audio';
  state: ItemState;
}

/** A decision of a meeting; `doneIn` is the item that tells it was carried out. */
export interface DecisionView {
  text: string;
  /** What the text is written in, where that is not Persian. */
  lang?: Language;
  /** The bodies that are to carry it out. */
  responsible?: Link[];
  /** By when. */
  due?: JalaliDate;
  doneIn?: Link & { publishedAt: Instant };
}

export interface MeetingView {
  /** What it is told in, where that is not Persian. */
  lang?: Language;
  date?: JalaliDate;
  place?: string;
  attendees: string[];
  decisions: DecisionView[];
}

export interface SeriesPosition {
  series: Link;
  /** «هفتمین»: the meeting's number in its series, from 1. */
  number: number;
  previous?: Link & { number: number };
  next?: Link & { number: number };
}

/** Who made an item, each with a page of its own. */
export interface Byline {
  authors?: Link[];
  photographers?: Link[];
  /** At most one. */
  translators?: Link[];
}

/** The same news in another language; a Persian item has none. */
export interface Translation extends Link {
  code: string;
}

/** An item whole, wherever it is told, but for its body. */
export interface ItemStory {
  code: string;
  /** What it is written in, where that is not Persian. */
  lang?: Language;
  url: string;
  title: string;
  kicker?: string;
  subtitle?: string;
  lead?: string;
  dateline?: string;
  byline?: Byline;
  /** For the page's meta description: the lead or the start of the body, at most 160 characters. */
  description: string;
  publishedAt: Instant;
  /** When its text changed last: what its file says, or Git. */
  updatedAt?: Instant;
  correction?: string;
  section: SectionLink;
  tags: Link[];
  picture?: PictureView;
  gallery: PictureView[];
  meeting?: MeetingView;
  source?: { name: string; url?: string };
  state: ItemState;
  /** Where the desk opens it, if that keeps its files at a forge. */
  editUrl?: string;
  /** Digest of the item's file and of the pictures its body shows. */
  version: string;
}

/** A published comment of a reader. */
export interface CommentView {
  id: string;
  name: string;
  /** Plain text, a paragraph a line. */
  lines: string[];
  at: Instant;
  /** Whether the newsroom wrote it. */
  newsroom?: true;
}

/** What readers answered to an item, where they may. */
export interface CommentsView {
  /** Whether the form is there. */
  open: boolean;
  closesAt?: Instant;
  published?: {
    /** Its feed. */
    feed: string;
    counts: { published: number; pending: number; rejected: number };
    threads: (CommentView & { answers: CommentView[] })[];
  };
}

/** An item on its own page, with the ways that lead on from there. */
export interface ItemView extends ItemStory {
  /** What Git tells of it, the oldest first; only of an item that was changed after it came out. */
  history?: Edition[];
  /** Whether previews show a card with its title; others show the photo, or the section's card. */
  ownCard?: true;
  seriesPosition?: SeriesPosition;
  /** The special coverage that it belongs to. */
  dossiers?: Link[];
  /** The same news in other languages, the original first. */
  translations?: Translation[];
  /** Older items on the same matters; only ever older, so that a new item changes no old page. */
  related: ItemSummary[];
  /** Where readers may report errors. */
  takesReports?: true;
  /** Where comments are on. */
  comments?: CommentsView;
  /** The neighbours in time. */
  older?: Link;
  newer?: Link;
}

/** What was put right in an item, and when. */
export interface CorrectionView extends Link {
  code: string;
  section: SectionLink;
  /** As the newsroom told it; plain text. */
  text: string;
  at: Instant;
}

/** `/corrections/`. */
export interface CorrectionsView {
  /** How the newsroom puts things right, where it wrote a page of that. */
  page?: StandingPageView;
  /** The newest 30. */
  corrections: CorrectionView[];
  /** The years that have corrections, newest first. */
  years: (Link & { year: number; count: number })[];
}

export interface CorrectionsYearView {
  year: number;
  /** By month, the newest first. */
  months: { month: number; title: string; corrections: CorrectionView[] }[];
}

/** A decision with the meeting that made it. */
export interface FollowedDecision extends DecisionView {
  /** Its place among those of its meeting, from 1. */
  number: number;
  meeting: Link & { publishedAt: Instant };
  series?: Link & { number: number };
  /** Its day is over and it is not done, on the day of the build. */
  isOverdue?: true;
}

/** `/decisions/`: what is open, those whose day is over first, and what was done last. */
export interface DecisionsView {
  /** At most `MOST_DECISIONS` of each. */
  overdue: FollowedDecision[];
  open: FollowedDecision[];
  /** The newest 30. */
  done: FollowedDecision[];
  counts: { overdue: number; open: number; done: number };
  /** The bodies that are to carry something out, most to do first. */
  bodies: (Link & { count: number })[];
  series: (Link & { count: number })[];
  /** The Jalali years in which something was decided, newest first. */
  years: (Link & { year: number; count: number })[];
}

/** All that one body is to carry out, or that was decided in a year. */
export interface DecisionsOfView {
  title: string;
  url: string;
  open: FollowedDecision[];
  done: FollowedDecision[];
}

/** A month that has items. */
export interface MonthLink extends Link {
  year: number;
  month: number;
  count: number;
}

export interface SectionView {
  section: SectionLink & { description?: string };
  /** The newest 30. */
  items: ItemSummary[];
  /** The months that have items, newest first. */
  months: MonthLink[];
}

export interface SectionMonthView {
  section: SectionLink;
  year: number;
  month: number;
  items: ItemSummary[];
}

/** `/series/`. */
export interface SeriesIndexView {
  series: (Link & {
    description?: string;
    meetings: number;
    /** Its decisions that are not done. */
    open: number;
    latest?: Link & { number: number; publishedAt: Instant };
  })[];
}

/** Special coverage as a link. */
export interface DossierLink extends Link {
  description?: string;
}

/** Items under the days they came out. */
type ItemDays = ArchiveMonthView['itemsByDay'];

export interface DossierView {
  id: string;
  dossier: DossierLink;
  picture?: PictureView;
  /** Stands for its body. */
  version: string;
  /** What to begin with, in the editor's order. */
  pinned: ItemSummary[];
  /** The newest 30 items, by day. */
  days: ItemDays;
  /** The years that have items, newest first. */
  years: (Link & { year: number; count: number })[];
  /** Of the newest items first; at most 100. */
  openDecisions: (DecisionView & { meeting: Link })[];
  /** The newest 30. */
  doneDecisions: (DecisionView & { meeting: Link })[];
}

export interface DossierYearView {
  dossier: DossierLink;
  year: number;
  count: number;
  days: ItemDays;
}

/** `/dossiers/`. */
export interface DossierIndexView {
  dossiers: (DossierLink & {
    picture?: PictureView;
    /** Of its items. */
    count: number;
    latest?: Link & { publishedAt: Instant };
  })[];
}

/** A person as lists and the page of its own show it; `title` is the name. */
export interface PersonCard extends Link {
  id: string;
  post?: string;
  picture?: PictureView;
  description?: string;
}

/** `/people/`. */
export interface PeopleView {
  people: PersonCard[];
}

export interface PersonView {
  person: PersonCard & { links: Link[] };
  /** The newest 30. */
  items: ItemSummary[];
  /** The years that have items, newest first. */
  years: (Link & { year: number; count: number })[];
}

export interface PersonYearView {
  person: Link;
  year: number;
  items: ItemSummary[];
}

export interface TagView {
  tag: Link;
  /** The newest 30. */
  items: ItemSummary[];
  /** The years that have items, newest first. */
  years: (Link & { year: number; count: number })[];
}

export interface TagYearView {
  tag: Link;
  year: number;
  items: ItemSummary[];
}

/** `/tags/`: by first letter, in Persian order; no counts, so that an item changes it only by a new tag. */
export interface TagIndexView {
  groups: { letter: string; tags: Link[] }[];
}

export interface ArchiveDayView {
  date: JalaliDate;
  items: ItemSummary[];
}

export interface ArchiveMonthView {
  year: number;
  month: number;
  /** One entry a day of the month, in order; `url` where the day has items. */
  days: { date: JalaliDate; weekday: number; count: number; url?: string }[];
  /** The newest first, by day. */
  itemsByDay: { date: JalaliDate; url: string; items: ItemSummary[] }[];
}

export interface ArchiveYearView {
  year: number;
  /** All twelve: each has a page, also when it is empty, so that navigation within a year never changes. */
  months: MonthLink[];
}

export interface ArchiveView {
  years: (Link & { year: number })[];
}

export interface SeriesView {
  series: Link & { description?: string };
  /** The newest meeting first. */
  meetings: (ItemSummary & { number: number; meeting?: MeetingView })[];
  openDecisions: (DecisionView & { meeting: Link & { number: number } })[];
  doneDecisions: (DecisionView & { meeting: Link & { number: number } })[];
}

/** The urgent line above the front page. */
export interface FrontBarView {
  text: string;
  /** «فوری» */
  label: string;
  url?: string;
}

/** The box of one matter on the front page. */
export interface SpecialView {
  title: string;
  url?: string;
  text?: string;
  picture?: PictureView;
  items: ItemSummary[];
}

export interface FrontView {
  bar?: FrontBarView;
  lead?: ItemSummary;
  /** Beside the lead story: the next ones that have a picture first. */
  seconds: ItemSummary[];
  /** The newest, whatever their section. */
  newest: ItemSummary[];
  special?: SpecialView;
  blocks: {
    section: SectionLink & { description?: string };
    items: ItemSummary[];
    look: BlockLook;
    /** How many an editor wants; as many as the look shows unless given. */
    count?: number;
  }[];
  /** Series with their newest meeting and the number of open decisions. */
  series: { series: Link; latest: Link & { number: number; publishedAt: Instant }; open: number }[];
}

export interface StandingPageView {
  id: string;
  url: string;
  title: string;
  description?: string;
  version: string;
}

/** `/most/`: what was read and discussed most, as the readers' service last wrote it. */
export interface MostView {
  /** Up to when it was counted; without it nothing was. */
  updatedAt?: Instant;
  windows: {
    window: MostWindow;
    viewed: (Link & { code: string; count: number })[];
    discussed: (Link & { code: string; count: number })[];
  }[];
}

/** A logo as it is seen on light pages, and on dark ones where that is another. */
export interface SiteLogo {
  light: Logo;
  dark?: Logo;
}

/** What every page's frame shows; part of the key of every page. */
export interface SiteFrame {
  name: string;
  description?: string | undefined;
  tagline?: string | undefined;
  publisher?: {
    name: string;
    kind: 'government' | 'news';
    address?: string | undefined;
    phone?: string | undefined;
    email?: string | undefined;
  };
  social: { name: string; url: string }[];
  licence?: { name: string; url?: string | undefined } | undefined;
  hub?: string | undefined;
  indexNow?: { key: string; endpoint?: string | undefined } | undefined;
  /** Where readers see what is read most. */
  counts?: {
    /** A list that was counted so many hours ago is not shown. */
    hideAfterHours: number;
    /** Whether pages of items tell of their views themselves. */
    beacon?: true;
  };
  /** Whether browsers may keep pages for reading without a network. */
  offline: boolean;
  /** The style sheet of the newsroom's own look (`lib/look-style.ts`); '' where it has none. */
  look: string;
  /** The newsroom's name as it is drawn: on light pages, and on dark ones where that is another. */
  logo?: SiteLogo;
  /** Whether all icons are made from the newsroom's one. */
  hasIcon?: true;
  /** The file of the newsroom's own type that a page needs first; site-absolute. */
  font?: string | undefined;
  /** The newsroom's colour, where it names one: itself, as dark pages show it, and as words on white need it. */
  colours?: { brand: string; brandOnDark: string; accent: string } | undefined;
  /** What cards bear and are set in. */
  sign: CardSign;
  /** The links under the masthead. */
  menu: Link[];
  /** The newsroom's own columns of the foot. */
  footer: { title: string; links: Link[] }[];
  sections: SectionLink[];
  /** Whether `people.yml` names anybody. */
  hasPeople?: true;
  pages: Link[];
}
