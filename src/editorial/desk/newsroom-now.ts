import { toAsciiDigits } from '../../lib/persian/digits.ts';
import { comparePersian } from '../../lib/persian/collation.ts';
import { textKey } from '../../markdown/text-key.ts';
import type { RuleSettings } from '../checker/rules/check-item.ts';
import { checkSchema } from '../../collections/schemas/check.ts';
import { canonical, isRecord, type DeskData, type DeskValue } from './entry-data.ts';
import { toKnownItem, type KnownItem } from './known-item.ts';

export interface Choice {
  id: string;
  title: string;
}

/** A tag as it is written most, and in how many items. */
export interface KnownTag {
  title: string;
  count: number;
}

/**
 * What the repository holds now, learnt from the files as the CMS reads them: never from the last built
 * site, which may be older.
 */
export class NewsroomNow {
  #sections: readonly Choice[] = [];
  #series: readonly Choice[] = [];
  #people: readonly Choice[] = [];
  #rules: RuleSettings = {};
  readonly #items = new Map<string, KnownItem>();
  /** Tags of each item, by code. */
  readonly #tags = new Map<string, readonly string[]>();

  /** @param sections as the site was built with them, until their file is read: the list names them */
  constructor(sections: readonly Choice[] = []) {
    this.#sections = sections;
  }

  get sections(): readonly Choice[] {
    return this.#sections;
  }

  get series(): readonly Choice[] {
    return this.#series;
  }

  get people(): readonly Choice[] {
    return this.#people;
  }

  get rules(): RuleSettings {
    return this.#rules;
  }

  get codes(): ReadonlySet<string> {
    return new Set(this.#tags.keys());
  }

  /** The items that were read, the newest first. */
  items(): readonly KnownItem[] {
    return [...this.#items.values()].sort((one, other) => other.publishedAt - one.publishedAt);
  }

  /** An item by its code; undefined for one that was not read. */
  item(code: string): KnownItem | undefined {
    return this.#items.get(code);
  }

  /** The title of a section; its id where no section has it. */
  sectionTitle(id: string): string {
    return this.#sections.find((section) => section.id === id)?.title ?? id;
  }

  learnItem(data: DeskData): void {
    const { code, tags } = data;
    const item = toKnownItem(data);
    if (item) this.#items.set(item.code, item);
    const list = canonical(tags ?? [], 'tags');
    const titles = Array.isArray(list) ? list.map(String) : [];
    if (code) this.#tags.set(toAsciiDigits(String(code)), titles);
  }

  learnSections(list: DeskValue): void {
    this.#sections = choicesOf(list);
  }

  learnSeries(list: DeskValue): void {
    this.#series = choicesOf(list);
  }

  learnPeople(list: DeskValue): void {
    this.#people = choicesOf(list, 'name');
  }

  /** `content/check.yml`; one that cannot be read sets nothing, and `npm run check` tells of it. */
  learnRules(data: DeskValue): void {
    this.#rules = checkSchema.safeParse(data).data?.rules ?? {};
  }

  /** The tags in use, the most used first; spellings of one tag are one. */
  tags(): readonly KnownTag[] {
    const spellings = new Map<string, Map<string, number>>();
    for (const title of [...this.#tags.values()].flat()) {
      const counts = spellings.get(textKey(title)) ?? new Map<string, number>();
      counts.set(title, (counts.get(title) ?? 0) + 1);
      spellings.set(textKey(title), counts);
    }
    return [...spellings.values()]
      .map((counts) => ({ title: mostUsed(counts), count: sum(counts.values()) }))
      .sort((a, b) => b.count - a.count || comparePersian(a.title, b.title));
  }

  /** A tag as it is known, whatever spelling of it is given; undefined for a new one. */
  knownTag(written: string): KnownTag | undefined {
    const key = textKey(written);
    return this.tags().find(({ title }) => textKey(title) === key);
  }
}

const choicesOf = (list: DeskValue, shown = 'title'): Choice[] =>
  (Array.isArray(list) ? list : []).filter(isRecord).map(({ id, [shown]: title }) => ({
    id: String(id ?? ''),
    title: String(title ?? id ?? ''),
  }));

const mostUsed = (counts: ReadonlyMap<string, number>): string =>
  [...counts].reduce((one, other) => (other[1] > one[1] ? other : one))[0];

const sum = (numbers: Iterable<number>): number => Array.from(numbers).reduce((a, b) => a + b, 0);
