import { TakenAddresses } from '../../lib/addresses/taken-addresses.ts';
import { toTehran } from '../../lib/calendar/tehran.ts';
import { toMediaPath } from '../../lib/media-path.ts';
import { CodeClock } from './code-clock.ts';
import type { ImportWarning } from './import-warning.ts';
import type { ExtractedItem } from './extracted-item.ts';
import { marksOf } from './fingerprint.ts';
import { itemFolder } from '../../collections/item-folder.ts';
import { NewsroomSeries } from './newsroom-series.ts';

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
  /** Whether a file of this name is shown or played, as pictures, films and sounds are. */
  isMediaName(name: string): boolean;
  /** Bring a picture to this path below `media`, by the address it had, and tell whether it is there. */
  bringPicture(path: string, src: string): Promise<PictureState>;
}

/**
 * What became of a picture: it is in its place; it is to be fetched; its address leads out of the
 * source's folder; or what is there is no picture, film or sound.
 */
export type PictureState = 'here' | 'missing' | 'outside' | 'no-picture';

/** What an editor is told of a picture that is not here. */
const PICTURE_DOUBTS = {
  missing: 'picture-missing',
  outside: 'picture-outside',
  'no-picture': 'no-picture',
} as const satisfies Record<Exclude<PictureState, 'here'>, ImportWarning['kind']>;

type TellDoubt = (each: ImportWarning) => void;

/** What importing must know of the newsroom, and what it adds to it as items come in. */
export class Newsroom {
  readonly sections;
  readonly givenSection;
  readonly untitled;
  readonly now;
  readonly series: NewsroomSeries;
  readonly #options;
  readonly #lists;
  readonly #codes;
  readonly #known: ReadonlySet<string>;
  readonly #aliases;
  readonly #pictures = new Map<string, string>();
  /** How many pictures bear one name in one month. */
  readonly #turns = new Map<string, number>();
  readonly #codesAt = new CodeClock();
  /** What was brought in this run, with the source's own code where it had one. */
  readonly #brought = new Map<string, string | undefined>();

  constructor(lists: NewsroomLists, options: NewsroomOptions) {
    this.#lists = lists;
    this.#options = options;
    this.#codes = new Set(lists.codes);
    this.#known = new Set(Array.from(lists.aliases, bare));
    this.#aliases = new TakenAddresses([...lists.pages, ...lists.aliases]);
    this.series = new NewsroomSeries(lists.series);
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
  knows(found: ExtractedItem): boolean {
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

  /**
   * Where a picture goes, as front matter and bodies write it, and whether it is there; what keeps it
   * away is told.
   */
  async placePicture(
    src: string,
    published: number,
    doubt: TellDoubt,
  ): Promise<{ path: string; isHere: boolean }> {
    const inside = toMediaPath(src);
    const place = inside !== undefined && this.#options.isMediaName(inside) ? inside : undefined;
    const path = place ?? this.#freePath(folderOf(published), this.#fileNameOf(src), src);
    const state = await this.#options.bringPicture(path, src);
    const written = `../media/${path}`;
    if (state !== 'here') doubt({ kind: PICTURE_DOUBTS[state], value: written, other: src });
    return { path: written, isHere: state === 'here' };
  }

  /** Two pictures of one name («1.jpg») get two places; one picture keeps its own. */
  #freePath(folder: string, name: string, src: string): string {
    const known = this.#pictures.get(`${folder} ${src}`);
    if (known !== undefined) return known;
    const first = `${folder}/${name}`;
    const turn = (this.#turns.get(first) ?? 0) + 1;
    this.#turns.set(first, turn);
    const path = turn === 1 ? first : `${folder}/${numbered(name, turn)}`;
    this.#pictures.set(`${folder} ${src}`, path);
    return path;
  }

  /**
   * A body whose pictures stand in `media` where they are at hand. Another site's keep their address; a
   * path that leads to no picture leaves its words.
   */
  async takeBodyPictures(body: string, published: number, doubt: TellDoubt): Promise<string> {
    const kept: string[] = [];
    let done = 0;
    for (const picture of body.matchAll(BODY_PICTURE)) {
      const [whole, open = '', alt = '', src = '', title = ''] = picture;
      const { path, isHere } = await this.placePicture(src, published, doubt);
      const other = /^https?:/iu.test(src) ? whole : alt;
      kept.push(body.slice(done, picture.index), isHere ? `${open}${path}${title})` : other);
      done = picture.index + whole.length;
    }
    return kept.join('') + body.slice(done);
  }

  /** The last part of an address, without what a file system minds. */
  #fileNameOf(src: string): string {
    const last = src.split(/[?#]/u, 1)[0]?.split('/').at(-1) ?? '';
    const name = last
      .slice(-LONGEST_NAME)
      .replace(/%20|\s/gu, '-')
      .replace(/[^\p{L}\p{N}._-]/gu, '')
      .replace(/^[.-]+/u, '');
    if (this.#options.isMediaName(name)) return name;
    return `${name.split('.', 1)[0] || 'picture'}.jpg`;
  }
}

/** A picture in Markdown: its words, which may hold brackets of their own, its address, its title. */
const BODY_PICTURE =
  /(?<open>!\[(?<alt>(?:[^[\]\\]|\\.|\[[^[\]\\]*\])*)\]\()<?(?<src>[^\s()<>]+)>?(?<title>\s"(?:[^"\\]|\\.)*")?\)/gu;

const openingOf = ({ lead, blocks, subtitle }: ExtractedItem): string =>
  lead ?? blocks[0]?.markdown ?? subtitle ?? '';

const bare = (path: string): string => path.replace(/\/$/u, '');

const folderOf = (instant: number): string => itemFolder(toTehran(instant).date);

/** So many letters, of up to two bytes, are a name for every file system, with a number added. */
const LONGEST_NAME = 100;

/** «1.jpg» → «1-2.jpg». */
function numbered(name: string, turn: number): string {
  const dot = name.lastIndexOf('.');
  return `${name.slice(0, dot)}-${turn}${name.slice(dot)}`;
}
