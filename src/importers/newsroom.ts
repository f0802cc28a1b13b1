import { writeFrontMatter } from '../schemas/write-item.ts';
import { TakenAddresses } from '../lib/addresses/taken-addresses.ts';
import { toTehran } from '../lib/calendar/tehran.ts';
import { toSlug } from '../lib/persian/slug.ts';
import { nextCode } from './next-code.ts';
import type { Doubt } from './doubt.ts';
import type { Found } from './found.ts';
import { marksOf } from './item-marks.ts';

export interface NewsroomLists {
  sections: readonly { id: string; title: string }[];
  series: readonly { id: string; title: string }[];
  /** Codes and old addresses that items have already. */
  codes: ReadonlySet<string>;
  aliases: ReadonlySet<string>;
  /** What they are known by, as `marksOf` gives it. */
  marks: ReadonlySet<string>;
  /** The addresses of standing pages. */
  pages: readonly string[];
}

export interface NewsroomOptions {
  now: number;
  /** The section of items that name none. */
  givenSection?: string | undefined;
  /** The title of an item that has none. */
  untitled: string;
  /**
   * Whether a picture is, or will be, at this path below `media`; called with the address it had.
   */
  hasPicture(path: string, src: string): boolean;
}

type TellDoubt = (each: Doubt) => void;

/** Share of a series' own words that a title must hold to be one of it. */
const ENOUGH_WORDS = 0.6;
/** Words that say nothing of which series it is. */
const COMMON = new Set('جلسه نشست همایش اجلاس گردهمایی های هایی این برای درباره'.split(' '));

/** What importing must know of the newsroom, and what it adds to it as items come in. */
export class Newsroom {
  readonly sections;
  readonly givenSection;
  readonly untitled;
  readonly now;
  /** Series that the items brought and `series.yml` lacks. */
  readonly newSeries: { id: string; title: string }[] = [];
  #seriesTold = 0;
  readonly #options;
  readonly #lists;
  readonly #codes;
  readonly #known: ReadonlySet<string>;
  readonly #aliases;
  readonly #pictures = new Map<string, string>();
  /** What was brought in this run, with the source's own code where it had one. */
  readonly #brought = new Map<string, string | undefined>();

  constructor(lists: NewsroomLists, options: NewsroomOptions) {
    this.#lists = lists;
    this.#options = options;
    this.#codes = new Set(lists.codes);
    this.#known = new Set(Array.from(lists.aliases, bare));
    this.#aliases = new TakenAddresses([...lists.pages, ...lists.aliases]);
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
  knows(found: Found): boolean {
    const { aliases, code, title, publishedAt, event } = found;
    if (aliases.some((path) => this.#known.has(bare(path)))) return true;
    const day = publishedAt ? toTehran(publishedAt.instant).date : event?.date;
    const marks = day
      ? marksOf({ code, title, day })
      : marksOf({ code, title: title ?? this.untitled, opening: openingOf(found) });
    return marks.some((mark) => this.#lists.marks.has(mark));
  }

  /**
   * Whether this run brought the same already, as when a page was saved twice: one title, day and
   * opening, and no two codes. Remembers it if not.
   */
  bringsTwice(found: Found): boolean {
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
    const code = isFree ? own : nextCode(instant, this.#codes);
    this.#codes.add(code);
    return code;
  }

  /** False for an address that is the site's own, or another item's. */
  takeAlias(path: string): boolean {
    return this.#aliases.take(path);
  }

  /** The series of `series.yml` that is meant, or a new one. */
  seriesFor(
    { name, number }: { name: string; number: number },
    title: string,
    doubt: TellDoubt,
  ): { id: string; number: number } | undefined {
    if (name === '') {
      doubt({ kind: 'series-unnamed', value: String(number) });
      return undefined;
    }
    const all = [...this.#lists.series, ...this.newSeries];
    const known =
      all.find((each) => toSlug(each.title) === toSlug(name)) ?? bestMatch(all, `${title} ${name}`);
    if (known) return { id: known.id, number };
    const taken = new Set(all.map(({ id }) => id));
    const id =
      ['meetings', ...Array.from({ length: all.length + 1 }, (_, at) => `meetings-${at + 2}`)].find(
        (each) => !taken.has(each),
      ) ?? 'meetings';
    this.newSeries.push({ id, title: name.slice(0, 200) });
    doubt({ kind: 'new-series', value: name });
    return { id, number };
  }

  /** Where a picture goes, as front matter and bodies write it, and whether it is there. */
  placePicture(src: string, published: number): { path: string; isHere: boolean } {
    const inside = /^(?:(?:\.{1,2}\/)*|\/)media\/(?<inside>.+)$/u.exec(src)?.groups?.['inside'];
    const path = inside ?? this.#freePath(`${folderOf(published)}/${fileNameOf(src)}`, src);
    return { path: `../media/${path}`, isHere: this.#options.hasPicture(path, src) };
  }

  /** Two pictures of one name («1.jpg») get two places; one picture keeps its own. */
  #freePath(path: string, src: string): string {
    for (let turn = 1; ; turn += 1) {
      const each = turn === 1 ? path : path.replace(/(?=\.\w+$|$)/u, `-${turn}`);
      const holder = this.#pictures.get(each) ?? src;
      if (holder !== src) continue;
      this.#pictures.set(each, src);
      return each;
    }
  }

  /** A body whose pictures stand in `media` where they are at hand; the others keep their address. */
  takeBodyPictures(body: string, published: number, doubt: TellDoubt): string {
    return body.replace(
      /(?<open>!\[(?:[^\]\\]|\\.)*\]\()<?(?<src>[^\s)>]+)>?(?=[\s)])/gu,
      (whole, open: string, src: string) => {
        const { path, isHere } = this.placePicture(src, published);
        if (isHere) return `${open}${path}`;
        doubt({ kind: 'picture-missing', value: path, other: src });
        return whole;
      },
    );
  }

  /** The text to append to `series.yml` for series that are new since the last call; empty when none is. */
  takeNewSeriesText(): string {
    const added = this.newSeries.slice(this.#seriesTold);
    this.#seriesTold = this.newSeries.length;
    return added
      .map(({ id, title }) => `- ${writeFrontMatter({ id })}  ${writeFrontMatter({ title })}`)
      .join('');
  }
}

const openingOf = ({ lead, blocks, subtitle }: Found): string =>
  lead ?? blocks[0]?.markdown ?? subtitle ?? '';

const bare = (path: string): string => path.replace(/\/$/u, '');

function folderOf(instant: number): string {
  const { year, month } = toTehran(instant).date;
  return `${year}/${String(month).padStart(2, '0')}`;
}

/** The last part of an address, without what a file system minds. */
function fileNameOf(src: string): string {
  const last =
    src
      .replace(/[?#].*$/u, '')
      .split('/')
      .at(-1) ?? '';
  return (
    last
      .replace(/%20|\s+/gu, '-')
      .replace(/[^\p{L}\p{N}._-]/gu, '')
      .replace(/^\.+/u, '') || 'picture'
  );
}

function bestMatch<Series extends { title: string }>(
  all: readonly Series[],
  text: string,
): Series | undefined {
  const words = toSlug(text).split('-');
  const scored = all.map((series) => {
    const own = toSlug(series.title)
      .split('-')
      .filter((word) => word.length > 2 && !COMMON.has(word));
    const shared = own.filter((word) => words.some((each) => isSameWord(each, word)));
    return { series, score: own.length < 2 ? 0 : shared.length / own.length };
  });
  const best = scored.toSorted((a, b) => b.score - a.score)[0];
  return best && best.score >= ENOUGH_WORDS ? best.series : undefined;
}

/** The same but for an ending, which may be joined or have lost its half-space. */
function isSameWord(a: string, b: string): boolean {
  const [short = '', long = ''] = [a, b].toSorted((x, y) => x.length - y.length);
  return long.startsWith(short) && short.length >= Math.min(5, long.length);
}
