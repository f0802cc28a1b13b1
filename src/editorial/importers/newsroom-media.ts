import { itemFolder } from '../../collections/item-folder.ts';
import { toMediaPath } from '../../lib/media-path.ts';
import { toTehran } from '../../lib/calendar/tehran.ts';
import type { ImportWarning } from './import-warning.ts';
import { codeSpans } from './text/code-spans.ts';

/**
 * What became of a file: it is in its place; it is to be fetched; its address leads out of the source's
 * folder; or what is there is not what its name says.
 */
export type MediaState = 'here' | 'missing' | 'outside' | 'no-picture';

/** The disk, as far as media ask for it. */
export interface MediaFiles {
  /** Whether a file of this name is a picture, for which something can stand in until it comes. */
  isPictureName(name: string): boolean;
  /** Whether a file of this name is shown or played, as pictures, films and sounds are. */
  isMediaName(name: string): boolean;
  /** Whether a file of this name is published at all, as papers are, too. */
  isFileName(name: string): boolean;
  /** Bring a file to this path below `media`, by the address it had, and tell whether it is there. */
  bring(path: string, src: string): Promise<MediaState>;
}

export interface AssignedMedia {
  /** As front matter and bodies write it: «../media/1403/07/a.jpg». */
  path: string;
  state: MediaState;
}

/** What an editor is told of a picture that is not here. */
const DOUBTS = {
  missing: 'picture-missing',
  outside: 'picture-outside',
  'no-picture': 'no-picture',
} as const satisfies Record<Exclude<MediaState, 'here'>, ImportWarning['kind']>;

type TellDoubt = (each: ImportWarning) => void;

/** A picture or a link in Markdown: its words, which may hold brackets of their own, its address, its title. */
const PICTURE_OR_LINK =
  /(?<open>!?\[(?<words>(?:[^[\]\\]|\\.|\[[^[\]\\]*\])*)\]\()(?:<(?<angled>[^<>\n]+)>|(?<bare>[^\s()<>]+))(?<title>\s"(?:[^"\\]|\\.)*")?\)/gu;

/** So many letters, of up to two bytes, are a name for every file system, with a number added. */
const LONGEST_NAME = 100;

/** Gives pictures and files of sources their paths below `media`. */
export class NewsroomMedia {
  readonly #files: MediaFiles;
  readonly #paths = new Map<string, string>();
  /** How many pictures bear one name in one month. */
  readonly #turns = new Map<string, number>();

  constructor(files: MediaFiles) {
    this.#files = files;
  }

  /** Where a picture goes, and whether it is there; what keeps it away is told. */
  assignPicture(src: string, published: number, doubt: TellDoubt): Promise<AssignedMedia> {
    return this.#assignShown(src, published, doubt, (name) => this.#files.isPictureName(name));
  }

  async #assignShown(
    src: string,
    published: number,
    doubt: TellDoubt,
    isFit: (name: string) => boolean,
  ): Promise<AssignedMedia> {
    const assigned = await this.#assign(src, published, isFit);
    const { path, state } = assigned;
    if (state !== 'here') doubt({ kind: DOUBTS[state], value: path, other: src });
    return assigned;
  }

  /**
   * A body whose pictures have the address they will be at, here already or not; and so have files that
   * are linked to and at hand. What is no picture leaves its words.
   *
   * @param missing is told the path of each picture that is not there yet
   */
  async takeBody(
    body: string,
    published: number,
    doubt: TellDoubt,
    missing: (path: string) => void,
  ): Promise<string> {
    const kept: string[] = [];
    let done = 0;
    const isCode = codeSpans(body);
    for (const match of body.matchAll(PICTURE_OR_LINK)) {
      const { open = '', words = '', angled, bare, title = '' } = match.groups ?? {};
      const src = angled ?? bare ?? '';
      if (isCode(match.index)) continue;
      const by = open.startsWith('!')
        ? await this.#picture({ open, words, src, title }, published, doubt, missing)
        : await this.#link({ open, src, title }, published, doubt);
      if (by === undefined) continue;
      kept.push(body.slice(done, match.index), by);
      done = match.index + match[0].length;
    }
    return kept.join('') + body.slice(done);
  }

  async #picture(
    { open, words, src, title }: Record<'open' | 'words' | 'src' | 'title', string>,
    published: number,
    doubt: TellDoubt,
    missing: (path: string) => void,
  ): Promise<string> {
    const { path, state } = await this.#assignShown(src, published, doubt, (name) =>
      this.#files.isMediaName(name),
    );
    if (state === 'no-picture') return words;
    // Nothing shows a film or a sound in its place: who reads is led to where it is.
    if (!this.#files.isPictureName(path)) {
      const address = state === 'here' ? path : /^https?:/iu.test(src) ? src : undefined;
      return address === undefined ? words : `[${words || address}](${address})`;
    }
    if (state !== 'here') missing(path);
    return `${open}${path}${title})`;
  }

  /** A link to a paper, a picture, a film; undefined leaves the link. */
  async #link(
    { open, src, title }: Record<'open' | 'src' | 'title', string>,
    published: number,
    doubt: TellDoubt,
  ): Promise<string | undefined> {
    const name = src.split(/[?#]/u, 1)[0] ?? '';
    if (!this.#files.isFileName(name) || /^\.\.\/media\//u.test(src)) return undefined;
    const { path, state } = await this.#assign(src, published, (each) =>
      this.#files.isFileName(each),
    );
    if (state === 'here') return `${open}${path}${title})`;
    const isElsewhere = /^(?:https?:)?\/\//iu.test(src);
    doubt({ kind: isElsewhere ? 'file-elsewhere' : 'file-missing', value: src, other: path });
    return undefined;
  }

  async #assign(
    src: string,
    published: number,
    isFit: (name: string) => boolean,
  ): Promise<AssignedMedia> {
    const inside = toMediaPath(src);
    const own = inside !== undefined && isFit(inside) ? inside : undefined;
    const path = own ?? this.#freePath(folderOf(published), fileNameOf(src, isFit), src);
    return { path: `../media/${path}`, state: await this.#files.bring(path, src) };
  }

  /** Two pictures of one name («1.jpg») get two paths; one picture keeps its own. */
  #freePath(folder: string, name: string, src: string): string {
    const known = this.#paths.get(`${folder} ${src}`);
    if (known !== undefined) return known;
    const first = `${folder}/${name}`;
    const turn = (this.#turns.get(first) ?? 0) + 1;
    this.#turns.set(first, turn);
    const path = turn === 1 ? first : `${folder}/${numbered(name, turn)}`;
    this.#paths.set(`${folder} ${src}`, path);
    return path;
  }
}

/** The last part of an address, without what a file system minds. */
function fileNameOf(src: string, isFit: (name: string) => boolean): string {
  const last = src.split(/[?#]/u, 1)[0]?.split('/').at(-1) ?? '';
  const name = last
    .slice(-LONGEST_NAME)
    .replace(/%20|\s/gu, '-')
    .replace(/[^\p{L}\p{N}._-]/gu, '')
    .replace(/^[.-]+/u, '');
  if (isFit(name)) return name;
  return `${name.split('.', 1)[0] || 'picture'}.jpg`;
}

const folderOf = (instant: number): string => itemFolder(toTehran(instant).date);

/** «1.jpg» → «1-2.jpg». */
function numbered(name: string, turn: number): string {
  const dot = name.lastIndexOf('.');
  return `${name.slice(0, dot)}-${turn}${name.slice(dot)}`;
}
