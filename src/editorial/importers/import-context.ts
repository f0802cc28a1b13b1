import { TakenAddresses } from '../../lib/addresses/taken-addresses.ts';
import { toTehran } from '../../lib/calendar/tehran.ts';
import { CodeClock } from './code-clock.ts';
import type { ImportWarning } from './import-warning.ts';
import type { ExtractedItem } from './extracted-item.ts';
import { fitFields } from './fit-fields.ts';
import { marksOf } from './fingerprint.ts';
import { NewsroomMedia, type MediaFiles } from './newsroom-media.ts';
import { NewsroomPeople, type NewPerson } from './newsroom-people.ts';
import { NewsroomSeries } from './newsroom-series.ts';

export interface KnownContent {
  sections: readonly { id: string; title: string }[];
  series: readonly { id: string; title: string }[];
  people: readonly NewPerson[];
  /** Codes and old addresses that items have already. */
  codes: ReadonlySet<string>;
  aliases: ReadonlySet<string>;
  /** What they are known by, as `marksOf` gives it. */
  marks: ReadonlySet<string>;
  /** The addresses of standing pages. */
  pages: readonly string[];
}

export interface ImportSettings {
  now: number;
  /** The section of items that name none. */
  givenSection?: string | undefined;
  /** The title of an item that has none. */
  untitled: string;
  files: MediaFiles;
}

type TellDoubt = (each: ImportWarning) => void;

/** What importing must know of the newsroom, and what it adds to it as items come in. */
export class ImportContext {
  readonly sections;
  readonly givenSection;
  readonly untitled;
  readonly now;
  readonly series: NewsroomSeries;
  readonly people: NewsroomPeople;
  readonly media: NewsroomMedia;
  readonly #lists;
  readonly #codes;
  readonly #known: ReadonlySet<string>;
  readonly #aliases;
  readonly #codesAt = new CodeClock();
  /** What was brought in this run, with the source's own code where it had one. */
  readonly #brought = new Map<string, string | undefined>();

  constructor(lists: KnownContent, options: ImportSettings) {
    this.#lists = lists;
    this.#codes = new Set(lists.codes);
    this.#known = new Set(Array.from(lists.aliases, bare));
    this.#aliases = new TakenAddresses([...lists.pages, ...lists.aliases]);
    this.series = new NewsroomSeries(lists.series);
    this.people = new NewsroomPeople(lists.people);
    this.media = new NewsroomMedia(options.files);
    this.sections = lists.sections;
    this.givenSection = options.givenSection;
    this.untitled = options.untitled;
    this.now = options.now;
  }

  /**
   * Whether the item is here already: one that was at its old address, or that shares two of its marks,
   * whatever an editor has changed since. A day is told by the source or it is none: what is undated is
   * known by its title and opening, on whichever day it came.
   */
  knows(whole: ExtractedItem): boolean {
    // Known are items as they were written, each field within its length.
    const { found, opening } = fitFields(whole);
    const { aliases, code, title, publishedAt, event } = found;
    if (aliases.some((path) => this.#known.has(bare(path)))) return true;
    const day = publishedAt ? toTehran(publishedAt.instant).date : event?.date;
    const marks = day
      ? marksOf({ code, title, day })
      : marksOf({ code, title: title ?? this.untitled, opening: openingOf(found, opening) });
    return marks.some((mark) => this.#lists.marks.has(mark));
  }

  /**
   * Whether this run brought the same already, as when a page was saved twice: one title, day and
   * opening, and no two codes. Remembers it if not.
   */
  bringsTwice(found: ExtractedItem): boolean {
    const { code, title, publishedAt, event } = found;
    const day = publishedAt ? toTehran(publishedAt.instant).date : event?.date;
    const key = JSON.stringify(marksOf({ title, day, opening: openingOf(found) }));
    if (key === '[]') return false;
    const before = this.#brought.get(key);
    const isSame = this.#brought.has(key) && (before ?? code) === (code ?? before);
    if (!isSame) this.#brought.set(key, code);
    return isSame;
  }

  /** The source's own code if it is free, else the moment's. */
  takeCode(own: string | undefined, instant: number, doubt: TellDoubt): string {
    const isFree = own !== undefined && !this.#codes.has(own);
    if (own !== undefined && !isFree) doubt({ kind: 'code-taken', value: own });
    const code = isFree ? own : this.#codesAt.next(instant, this.#codes);
    this.#codes.add(code);
    return code;
  }

  /** False for an address that is the site's own, or another item's. */
  takeAlias(path: string): boolean {
    return this.#aliases.take(path);
  }
}

const openingOf = (
  { lead, blocks, subtitle }: ExtractedItem,
  [first]: readonly string[] = [],
): string => lead ?? first ?? blocks[0]?.markdown ?? subtitle ?? '';

const bare = (path: string): string => path.replace(/\/$/u, '');
