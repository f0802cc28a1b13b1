import { normalise } from '../../../lib/persian/normalise.ts';
import { readList } from '../words/labels.ts';
import { isMap, type Data } from './read-data.ts';

/** What site makers (Hugo, Jekyll, Hexo, Eleventy, Peyk itself) call a field, lower case, without `_` and `-`. */
const KEYS = {
  title: ['title'],
  kicker: ['kicker', 'rutitr', 'pretitle', 'eyebrow'],
  subtitle: ['subtitle', 'deck'],
  lead: ['lead', 'lede', 'description', 'summary', 'excerpt', 'abstract'],
  dateline: ['dateline'],
  authors: ['authors', 'author', 'byline', 'writer', 'reporter', 'نویسنده'],
  photographers: ['photographers', 'photographer'],
  translators: ['translator', 'translators'],
  code: ['code', 'newsid', 'newscode', 'postid', 'id'],
  jalali: ['persiandate', 'jalalidate', 'shamsidate', 'datefa', 'datejalali', 'tarikh'],
  date: ['publishedat', 'date', 'publishdate', 'pubdate', 'published', 'datetime', 'created'],
  updated: ['updatedat', 'lastmod', 'lastmodifiedat', 'updated', 'modified'],
  sections: ['section', 'categories', 'category', 'service', 'cat'],
  tags: ['tags', 'keywords', 'topics', 'tag'],
  image: ['image', 'cover', 'featuredimage', 'thumbnail', 'photo', 'banner', 'picture', 'header'],
  images: ['images', 'gallery', 'photos', 'albums', 'resources'],
  source: ['source'],
  addresses: ['aliases', 'alias', 'url', 'permalink', 'redirectfrom', 'oldurl', 'link'],
  series: ['series'],
  event: ['event'],
  eventDate: ['eventdate', 'meetingdate', 'sessiondate'],
  eventNumber: ['eventnumber', 'meetingnumber', 'sessionnumber', 'number', 'session'],
  place: ['place', 'venue', 'address', 'location', 'locations'],
  attendees: ['attendees', 'participants', 'present', 'speakers'],
  decisions: ['decisions', 'resolutions'],
  draft: ['draft', 'darft'],
  published: ['published'],
} as const satisfies Record<string, readonly string[]>;

export type Field = keyof typeof KEYS;

/** What stands in front matter and no field of an item takes. */
export interface LeftField {
  /** As the source writes it. */
  key: string;
  text: string;
}

/** Front matter by the fields of an item, and what of it no field took. */
export class Fields {
  readonly #values = new Map<string, { key: string; value: unknown }>();
  readonly #settled = new Set<string>();

  constructor(data: Data, below = '') {
    for (const [key, value] of entriesOf(data)) {
      const name = key.toLowerCase().replace(/[-_ ]/gu, '');
      // Of two spellings of one key the second is told.
      const free = this.#values.has(name) ? `${name} ${this.#values.size}` : name;
      this.#values.set(free, { key: below + key, value });
    }
  }

  /** The value of the first key that says something. */
  value(field: Field): unknown {
    return KEYS[field]
      .map((name) => this.#values.get(name)?.value)
      .find((value) => textsOf(value).length > 0 || mapsOf(value).length > 0);
  }

  /** The texts of the first key that has any. */
  texts(field: Field): string[] {
    return textsOf(this.value(field));
  }

  first(field: Field): string | undefined {
    return this.texts(field)[0];
  }

  /** The texts of all keys of a field, in their order. */
  allTexts(field: Field): string[] {
    return KEYS[field].flatMap((name) => textsOf(this.#values.get(name)?.value));
  }

  /**
   * The names of all keys of a field, which some write as one text with commas; in YAML's lists «،»
   * parts them, too.
   */
  names(field: Field): string[] {
    return KEYS[field].flatMap((key) => {
      const value = this.#values.get(key)?.value;
      return textsOf(value).flatMap((text) => {
        const parts = typeof value === 'string' ? readList(text) : text.split('،');
        this.settle(field, text);
        return parts.map((part) => part.trim()).filter(Boolean);
      });
    });
  }

  /**
   * Note a text as understood, though the item says it in another form, as it does dates.
   * @param text as the source writes it
   */
  settle(field: Field, text: string): void {
    for (const name of KEYS[field]) this.#settled.add(`${name} ${text}`);
  }

  /** What stands nowhere in an item, part by part. */
  left(found: unknown): LeftField[] {
    const said = new Set(stringsIn(found));
    return Array.from(this.#values).flatMap(([name, { key, value }]) => {
      const left = leavesOf(key, value, []).filter(
        ({ text }) => !said.has(text) && !this.#settled.has(`${name} ${text}`),
      );
      return joined(left);
    });
  }
}

/** Maps in which Hugo and Zola gather fields that are themes' own, or tags and categories. */
const GATHERED = /^(?:taxonomies|extra|params)$/iu;

const entriesOf = (data: Data): [string, unknown][] =>
  Object.entries(data).flatMap(([key, value]): [string, unknown][] =>
    GATHERED.test(key) && isMap(value) ? Object.entries(value) : [[key, value]],
  );

/** Lists in lists are lists; deeper ones are no field's, nor is a list that holds itself. */
const DEEPEST_LIST = 4;

export function textsOf(value: unknown, depth = 0): string[] {
  if (Array.isArray(value))
    return depth < DEEPEST_LIST ? value.flatMap((each) => textsOf(each, depth + 1)) : [];
  return typeof value === 'string' && value.trim() ? [normalise(value).trim()] : [];
}

/** Maps, alone or in a list. */
export const mapsOf = (value: unknown): Data[] =>
  (Array.isArray(value) ? value : [value]).filter(isMap);

/**
 * Each text of a value, with the keys that lead to it, however deep it stands.
 * @param around what the value stands in; YAML's anchors let a list hold itself
 */
function leavesOf(key: string, value: unknown, around: readonly unknown[]): LeftField[] {
  if (around.includes(value)) return [];
  const inner = [...around, value];
  if (Array.isArray(value)) return value.flatMap((each) => leavesOf(key, each, inner));
  if (isMap(value))
    return Object.entries(value).flatMap(([name, each]) =>
      // A set of YAML is a map of names alone.
      each === null ? [{ key, text: name }] : leavesOf(`${key}.${name}`, each, inner),
    );
  return textsOf(value).map((text) => ({ key, text }));
}

/** Texts of one key on one line. */
function joined(fields: readonly LeftField[]): LeftField[] {
  const byKey = new Map<string, string[]>();
  for (const { key, text } of fields) byKey.set(key, [...(byKey.get(key) ?? []), text]);
  return Array.from(byKey, ([key, texts]) => ({ key, text: texts.join('، ') }));
}

function* stringsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null)
    for (const each of Object.values(value)) yield* stringsIn(each);
}
