import { FOREIGN_CLASSES } from './foreign-classes.ts';
import { foldTokens } from './fold-tokens.ts';
import type { StyleRule, StyleSelector } from './style-rules.ts';

/** What one kind of element of a page is: its tag, its classes and what else rules may ask for. */
export interface ElementKind {
  tag: string;
  /** Without those of scopes. */
  classes: readonly string[];
  scopes: readonly string[];
  /** As `style-rules.ts` names attributes. */
  attributes: readonly string[];
}

/** What a page with certain kinds of elements wears. */
export interface PageStyles {
  css: string;
  /** The classes that an element of a kind bears, one after the other; '' for none. */
  classesOf(kind: ElementKind): string;
}

/** Scopes by short names that no class of a template has. */
const SHORT = (nth: number): string => `_${nth.toString(36)}`;

/**
 * The rules that a page needs, with scopes by short names, and which elements still need to bear them.
 *
 * A rule goes when one of its parts asks for what no element of the page has. A scope goes where every element
 * that the rest of its part fits is in it; elsewhere only elements that a rule asks for bear it.
 *
 * @param kinds every kind of element of the page
 * @param kept the tokens that another style sheet of the page sets or asks for
 */
export function stylesFor(
  rules: readonly StyleRule[],
  kinds: readonly ElementKind[],
  kept: ReadonlySet<string>,
): PageStyles {
  const names = new PageNames(kinds);
  const worn = new Worn(names);
  let root = '';
  const written = rules.flatMap(({ within, selectors, text }) => {
    if (!selectors) return [{ within, text }];
    const needed = selectors.filter(({ needs }) => needs.every((need) => names.has(need)));
    if (needed.length === 0) return [];
    const selector = needed.map((one) => worn.write(one)).join(',');
    if (selector === ':root' && within.every((group) => group.startsWith('@layer '))) root += text;
    return [{ within, text: selector + text }];
  });
  const css = foldTokens(writeRules(written), root, kept);
  return { css, classesOf: (kind) => worn.classesOf(kind) };
}

/** What the elements of a page have, and which scopes all that have something are in. */
class PageNames {
  readonly #all = new Set<string>();
  readonly #scopes = new Map<string, ReadonlySet<string>>();

  constructor(kinds: readonly ElementKind[]) {
    for (const { tag, classes, scopes, attributes } of kinds) {
      const own = new Set(scopes);
      for (const name of [tag, ...classes.map((one) => `.${one}`)]) {
        this.#all.add(name);
        for (const scope of scopes) this.#all.add(`${name} ${scope}`);
        this.#scopes.set(name, this.#scopes.get(name)?.intersection(own) ?? own);
      }
      for (const name of [...scopes, ...attributes]) this.#all.add(name);
    }
  }

  has(name: string): boolean {
    return this.#all.has(name);
  }

  areAllIn(name: string, scope: string): boolean {
    return this.#scopes.get(name)?.has(scope) === true;
  }
}

/** Which scopes elements must bear for the rules that were written. */
class Worn {
  readonly #names: PageNames;
  readonly #short = new Map<string, string>();
  /** By scope, what an element must have to need it; `*` for any. */
  readonly #asked = new Map<string, Set<string>>();

  constructor(names: PageNames) {
    this.#names = names;
  }

  write({ text, scopes }: StyleSelector): string {
    let written = text;
    for (const { at, scope, with: name = '*' } of scopes.toSorted((a, b) => b.at - a.at)) {
      const end = at + `:where(.${scope})`.length;
      written = written.slice(0, at) + this.#scopeFor(name, scope) + written.slice(end);
    }
    return written;
  }

  classesOf({ tag, classes, scopes }: ElementKind): string {
    const worn = scopes.filter((scope) => {
      const asked = this.#asked.get(scope);
      if (!asked) return false;
      return asked.has('*') || asked.has(tag) || classes.some((one) => asked.has(`.${one}`));
    });
    return [...classes, ...worn.map((scope) => this.#short.get(scope) ?? scope)].join(' ');
  }

  #scopeFor(name: string, scope: string): string {
    // What scripts and the readers' service put into pages has tags of every kind, and these classes.
    if (name.startsWith('.') && !FOREIGN_CLASSES.has(name.slice(1)))
      if (this.#names.areAllIn(name, scope)) return '';
    const short = this.#short.get(scope) ?? SHORT(this.#short.size);
    this.#short.set(scope, short);
    const asked = this.#asked.get(scope) ?? new Set();
    this.#asked.set(scope, asked.add(name));
    return `:where(.${short})`;
  }
}

/** Rules in order, each at-rule opened once for those that follow each other in it. */
function writeRules(rules: readonly { within: readonly string[]; text: string }[]): string {
  let css = '';
  let open: readonly string[] = [];
  for (const { within, text } of rules) {
    let common = 0;
    while (common < open.length && open[common] === within[common]) common += 1;
    css += '}'.repeat(open.length - common);
    for (const opening of within.slice(common)) css += `${opening}{`;
    css += text;
    open = within;
  }
  return css + '}'.repeat(open.length);
}
