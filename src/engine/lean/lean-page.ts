import { visitPage } from './page-elements.ts';
import { stylesFor, type ElementKind } from './page-styles.ts';
import type { KnownSheet } from './known-sheets.ts';
import { fixedMark, isFixed, type StyleRule } from './style-rules.ts';

/** A page with what it needs of its style sheet alone. */
export interface LeanPage {
  html: string;
  /** The style sheet that it wears now; undefined where it has none of the known ones. */
  css: string | undefined;
}

/** What is written anew of a page: the classes of an element where there is a kind, else a text. */
interface Change {
  start: number;
  end: number;
  kind?: KnownKind;
  text?: string;
}

interface KnownKind extends ElementKind {
  id: number;
}

/** What pages with the same kinds of elements have in common. */
interface Worn {
  css: string;
  /** What stands in an element's tag, by the id of its kind. */
  classes: ReadonlyMap<number, string>;
}

/** What else pages wear beside the compiled style sheets. */
export interface OtherSheets {
  /** A style sheet that comes before them and is joined to theirs; '' where there is none. */
  first: string;
  /** The tokens that others set or ask for. */
  kept: ReadonlySet<string>;
  /** Those that style sheets ask for which a script loads, where an element has `data-style`. */
  keptWhereLoaded: ReadonlySet<string>;
}

const OPEN = '<style>';
const CLOSE = '</style>';

/** So many kinds of pages, by what they hold, are remembered; of 10,000 items there are some hundred. */
const REMEMBERED = 2000;

/**
 * Makes pages lighter that look the same: of their style sheet they keep the rules that something in them fits,
 * their elements bear the scopes that a rule asks for, and nothing but space that nobody sees is left out.
 * What a page becomes depends on the page and the compiled styles alone.
 */
export class LeanPages {
  readonly #sheets: KnownSheet[];
  readonly #parts: readonly KnownSheet[];
  readonly #own: OtherSheets;
  readonly #asked: ReadonlySet<string>;
  readonly #kinds = new Map<string, KnownKind>();
  readonly #worn = new Map<string, Worn>();

  /**
   * @param parts the style sheets that Astro compiled; a page bears one, or several that are joined
   */
  constructor(parts: readonly KnownSheet[], others: OtherSheets) {
    this.#parts = parts;
    this.#sheets = [];
    this.#own = others;
    const needs = parts.flatMap(({ rules }) =>
      rules.flatMap(({ selectors = [] }) => selectors.flatMap((selector) => selector.needs)),
    );
    this.#asked = new Set([
      'data-style',
      ...needs.flatMap((need) => /^\[(?<name>[^=\]]+)/u.exec(need)?.groups?.['name'] ?? []),
    ]);
  }

  /** @throws {Error} for a page that no template wrote */
  toLean(html: string): LeanPage {
    const changes: Change[] = [];
    const kinds = new Map<number, KnownKind>();
    let sheet: KnownSheet | undefined;
    let style: Change | undefined;
    visitPage(html, {
      asksFor: (name) => this.#asked.has(name),
      element: (tag, classes, attributes, start, end) => {
        const kind = this.#kindOf(tag, classes, attributes);
        kinds.set(kind.id, kind);
        if (kind.scopes.length > 0) changes.push({ start, end, kind });
      },
      style: (start, end) => {
        if (sheet) return;
        const css = html.slice(start, end);
        if (css !== '' && css === this.#own.first)
          changes.push({ start: start - OPEN.length, end: end + CLOSE.length, text: '' });
        sheet = this.#sheetOf(css);
        if (sheet) changes.push((style = { start, end }));
      },
      space: (start, end, isInside) => {
        if (isInside) changes.push({ start, end, text: '' });
        else if (end - start > 1) changes.push({ start, end, text: html.charAt(start) });
      },
    });
    if (!sheet || !style) return { html, css: undefined };
    const { css, classes } = this.#wornBy(sheet, kinds);
    style.text = css;
    let lean = '';
    let done = 0;
    for (const { start, end, kind, text } of changes) {
      lean += html.slice(done, start);
      lean += kind ? (classes.get(kind.id) ?? '') : (text ?? '');
      done = end;
    }
    return { html: lean + html.slice(done), css };
  }

  #kindOf(tag: string, classes: string, attributes: readonly string[]): KnownKind {
    const key = `${tag} ${classes}|${attributes.join(' ')}`;
    const known = this.#kinds.get(key);
    if (known) return known;
    const names = classes.split(/\s+/u).filter((name) => name !== '');
    const isScope = (name: string): boolean => name.startsWith('astro-');
    const kind = {
      id: this.#kinds.size,
      tag,
      classes: names.filter((name) => !isScope(name)),
      scopes: names.filter(isScope),
      attributes: marksOf(attributes),
    };
    this.#kinds.set(key, kind);
    return kind;
  }

  /** The sheet that a text is, where it is a known one, or several that Astro joined, none twice. */
  #sheetOf(css: string): KnownSheet | undefined {
    const known = this.#sheets.find((sheet) => sheet.css === css);
    if (known) return known;
    const rules = rulesOf(css, this.#parts);
    const sheet = rules && { css, rules };
    if (sheet) this.#sheets.push(sheet);
    return sheet;
  }

  #wornBy(sheet: KnownSheet, kinds: ReadonlyMap<number, KnownKind>): Worn {
    const ids = [...kinds.keys()].sort((a, b) => a - b);
    const key = `${this.#sheets.indexOf(sheet)}: ${ids.join(' ')}`;
    const known = this.#worn.get(key);
    if (known) return known;
    if (this.#worn.size >= REMEMBERED) this.#worn.clear();
    const all = [...kinds.values()];
    const loads = all.some(({ attributes }) => attributes.includes('[data-style]'));
    const kept = loads ? this.#own.kept.union(this.#own.keptWhereLoaded) : this.#own.kept;
    const { css: needed, classesOf } = stylesFor(sheet.rules, all, kept);
    const css = this.#own.first + needed;
    const classes = new Map<number, string>();
    for (const [id, kind] of kinds) {
      const own = classesOf(kind);
      if (own !== '') classes.set(id, ` class="${own}"`);
    }
    const worn = { css, classes };
    this.#worn.set(key, worn);
    return worn;
  }
}

function rulesOf(css: string, parts: readonly KnownSheet[]): readonly StyleRule[] | undefined {
  for (const part of parts) {
    if (part.css === '' || !css.startsWith(part.css)) continue;
    if (css.length === part.css.length) return part.rules;
    const others = parts.filter((other) => other !== part);
    const rest = rulesOf(css.slice(part.css.length), others);
    if (rest) return [...part.rules, ...rest];
  }
  return undefined;
}

/** How rules name attributes: by their name, those of templates by their value too. */
function marksOf(attributes: readonly string[]): string[] {
  const marks: string[] = [];
  for (let nth = 0; nth < attributes.length; nth += 2) {
    const [name = '', value = ''] = attributes.slice(nth);
    marks.push(`[${name}]`);
    if (isFixed(name)) marks.push(fixedMark(name, value));
  }
  return marks;
}
