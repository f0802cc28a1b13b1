import { parse } from 'yaml';
import { toMediaPath } from '../../lib/media-path.ts';
import { instant } from '../../collections/schemas/fields.ts';
import {
  writeMoment,
  type WrittenItem,
  type WrittenValue,
} from '../../collections/schemas/write-item.ts';

/** What a form of the desk holds of a file: lists and maps of texts, as Sveltia CMS keeps entries. */
export type DeskValue =
  string | number | boolean | null | undefined | DeskValue[] | { [key: string]: DeskValue };

export type DeskData = Record<string, DeskValue>;

/** Keys whose one text stands for a map with that key, as the schemas read them (`orBare`). */
const BARE: Readonly<Record<string, string>> = {
  image: 'src',
  gallery: 'src',
  decisions: 'text',
  top: 'code',
};

/**
 * What `site.yml` says, its short forms spelt out: there `comments`, `counts` and `logo` are maps, and in sections
 * and items `comments` is a text.
 */
export const spellOutSite = (data: DeskValue): DeskValue =>
  isRecord(data)
    ? Object.fromEntries(
        Object.entries(data).map(([name, value]) => {
          const whole = BARE_IN_SITE[name];
          return [name, whole && typeof value === 'string' ? { [whole]: value } : value];
        }),
      )
    : data;

const BARE_IN_SITE: Readonly<Record<string, string>> = {
  comments: 'state',
  counts: 'state',
  logo: 'light',
};

/** The same as a form shows it; a file of `content/media` gets the address that the desk knows it by. */
export const siteForForm = (data: DeskValue): DeskValue => forForm(spellOutSite(data), '');

/** What `front.yml` says as a form shows it: a story that is named by its code alone is a map there. */
export function frontForForm(data: DeskValue): DeskValue {
  if (!isRecord(data)) return data;
  const { top, ...rest } = data;
  const stories = Array.isArray(top) && {
    top: top.map((story) => (typeof story === 'string' ? { code: story } : story)),
  };
  return forForm({ ...rest, ...stories }, '');
}

/** A list of maps as a form shows it, short forms spelt out. */
export const listForForm = (data: DeskValue): DeskValue => forForm(canonical(data) ?? [], '');

/** Keys of files of `content/media`: of pictures, and in `site.yml` of logo, icon and type. */
const MEDIA = new Set(['src', 'light', 'dark', 'icon', 'path', 'bold']);

/** What a flag means where it is not written; a form has it on or off. */
const FLAGS: Readonly<Record<string, string>> = {
  draft: 'false',
  history: 'true',
  offline: 'true',
};

/** Keys of lists that may be one text with commas. */
const LISTS = new Set(['authors', 'photographers', 'tags']);

/** Keys of moments, which editors type in many ways. */
const MOMENTS = new Set(['publishedAt', 'updatedAt', 'until']);

/** YAML as text, as the loader reads it. @throws {Error} where the YAML cannot be read */
export const readTexts = (yaml: string): DeskValue =>
  parse(yaml, { schema: 'failsafe', version: '1.2' }) as DeskValue;

/**
 * The one form in which values are compared and written: texts on one line, short forms spelt out, a
 * picture as «../media/…», a moment as «1403-07-24 09:32», nothing empty, nothing that says what its absence says. Undefined if nothing is left.
 */
export function canonical(value: DeskValue, key = ''): WrittenValue {
  if (value === null || value === undefined) return undefined;
  if (typeof value !== 'object') return canonicalText(String(value), key);
  if (Array.isArray(value)) {
    const entries = value.map((each) => canonical(each, key)).filter((each) => each !== undefined);
    return entries.length > 0 ? entries : undefined;
  }
  const entries = Object.entries(value)
    .map(([name, each]) => [name, canonical(each, name)] as const)
    .filter(([, each]) => each !== undefined);
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

function canonicalText(text: string, key: string): WrittenValue {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line === '' || FLAGS[key] === line) return undefined;
  const whole = BARE[key];
  if (whole !== undefined) return { [whole]: canonicalText(line, whole) };
  if (MOMENTS.has(key)) return canonicalMoment(line);
  if (LISTS.has(key) && /[،,]/u.test(line)) return canonical(line.split(/[،,]/u), key);
  if (!MEDIA.has(key)) return line;
  const inside = toMediaPath(line);
  return inside === undefined ? line : `../media/${inside}`;
}

/** As a new item is written; what cannot be read stays, for the checker to tell of. */
function canonicalMoment(line: string): string {
  const moment = instant.safeParse(line);
  return moment.success ? writeMoment(moment.data) : line;
}

/** Front matter and body as a form shows them; a picture gets the address that the desk knows it by. */
export function toDesk(item: WrittenItem): DeskData {
  const frontMatter = forForm(item.frontMatter, '');
  return { ...(isRecord(frontMatter) && frontMatter), body: item.body };
}

function forForm(value: WrittenValue | DeskValue, key: string): DeskValue {
  if (value === null) return value;
  if (isList(value)) return value.map((each) => forForm(each, key));
  if (typeof value === 'object')
    return Object.fromEntries(
      Object.entries(value).map(([name, each]) => [name, forForm(each, name)]),
    );
  if (MEDIA.has(key) && typeof value === 'string')
    return value.replace(/^\.\.\/media\//u, '/media/');
  return Object.hasOwn(FLAGS, key) ? value === 'true' : value;
}

const isList = <Entry>(value: Entry): value is Entry & readonly (WrittenValue | DeskValue)[] =>
  Array.isArray(value);

export const isRecord = (value: unknown): value is DeskData =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A canonical value as a map: front matter that says nothing is an empty one. */
export const asMap = (value: WrittenValue): WrittenItem['frontMatter'] =>
  typeof value === 'object' && !isList(value) ? value : {};
