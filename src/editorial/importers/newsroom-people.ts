import { isFitId } from '../../collections/schemas/fields.ts';
import { toSlug } from '../../lib/persian/slug.ts';
import type { ImportWarning } from './import-warning.ts';

/** No newsroom brings more people that it never wrote down; a source that names more names none. */
const MOST_NEW_PEOPLE = 1000;
/** As many as one item is made by. */
const MOST_OF_ITEM = 20;
/** The longest name that a person may have. */
const LONGEST_NAME = 200;
/** Names of accounts, which are nobody's. */
const ACCOUNTS = new Set([
  ...['admin', 'administrator', 'editor', 'author', 'root', 'user', 'webmaster', 'test'],
  ...['مدیر', 'مدیر-سایت', 'مدیر-سیستم', 'نویسنده', 'خبرنگار', 'ادمین', 'کاربر', 'تحریریه'],
]);

export interface NewPerson {
  id: string;
  name: string;
}

/** The people of a newsroom, and those that imported items bring to it. */
export class NewsroomPeople {
  readonly #ids: Set<string>;
  readonly #bySlug: Map<string, string>;
  readonly #added: NewPerson[] = [];
  #told = 0;

  constructor(people: readonly NewPerson[]) {
    this.#ids = new Set(people.map(({ id }) => id));
    this.#bySlug = new Map(people.map(({ id, name }) => [toSlug(name), id]));
  }

  /** The ids of those that a source names, by id or by name; who is not there yet is added. */
  idsFor(named: readonly string[] = [], doubt: (each: ImportWarning) => void): string[] {
    const ids = named.flatMap((name, at) => {
      const id = at < MOST_OF_ITEM ? this.#idOf(name, doubt) : undefined;
      if (id === undefined) doubt({ kind: 'author-left', value: name.slice(0, LONGEST_NAME) });
      return id ?? [];
    });
    return [...new Set(ids)];
  }

  /** The people that are new since the last call. */
  takeNew(): NewPerson[] {
    const added = this.#added.slice(this.#told);
    this.#told = this.#added.length;
    return added;
  }

  #idOf(name: string, doubt: (each: ImportWarning) => void): string | undefined {
    if (this.#ids.has(name)) return name;
    const slug = toSlug(name);
    const known = this.#bySlug.get(slug);
    if (known !== undefined) return known;
    const isNobody = slug === '' || ACCOUNTS.has(slug) || /[@/]/u.test(name);
    if (isNobody || name.length > LONGEST_NAME || this.#added.length >= MOST_NEW_PEOPLE)
      return undefined;
    const added = { id: this.#freeId(slug), name };
    this.#added.push(added);
    this.#ids.add(added.id);
    this.#bySlug.set(slug, added.id);
    doubt({ kind: 'new-person', value: name, other: added.id });
    return added.id;
  }

  /** A Latin name's own slug; a Persian one has no Latin letters that it is surely written with. */
  #freeId(slug: string): string {
    if (isFitId(slug) && !this.#ids.has(slug)) return slug;
    for (let turn = this.#added.length + 1; ; turn += 1)
      if (!this.#ids.has(`author-${turn}`)) return `author-${turn}`;
  }
}
