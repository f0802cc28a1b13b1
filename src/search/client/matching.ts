import { loanForms } from '../../lib/persian/analyser/loan-plurals.ts';
import { otherSpellings } from '../../lib/persian/analyser/name-spellings.ts';
import {
  isInflectionOf,
  toBases,
  toHalves,
  toPlurals,
  withoutWaw,
} from '../../lib/persian/analyser/variants.ts';
import type { QueryUnit } from '../../lib/persian/analyser/query.ts';
import type { Bundle } from './bundle.ts';
import { evaluate, type Way } from './ways.ts';
import type { Hits } from './hits.ts';
import type { PostingSource } from './posting.ts';
import { NEXT_BUT_ONE, SIDE_BY_SIDE } from './follow.ts';

/** How near another form is to the word that was asked for. */
const WORTH = { same: 1, spelling: 0.9, inflection: 0.7, base: 0.6, start: 0.35 } as const;

/**
 * The keys whose chunks say what there is of a unit: its join and its parts, which share first letters, and its other
 * number where that is another word.
 */
export function keysOf({ parts }: QueryUnit): string[] {
  const key = parts.join('');
  return [key, ...(parts.length === 1 ? loanForms(key) : parts)];
}

/**
 * The items of one bundle that answer a word of a query, in any spelling or form. The chunks of its keys must be
 * prepared.
 */
export class UnitMatcher {
  readonly bundle: Bundle;
  readonly #unit: QueryUnit;
  readonly #ways: Way[] = [];
  #hits: Hits = new Map();
  #partial: string | undefined;

  private constructor(bundle: Bundle, unit: QueryUnit) {
    this.bundle = bundle;
    this.#unit = unit;
  }

  /**
   * All items that hold a word: joined, with a half-space or apart; with endings or without those it has.
   * @param partly whether the best items of a common word will do, of which there may be more (`partial`)
   */
  static async find(bundle: Bundle, unit: QueryUnit, partly: boolean): Promise<UnitMatcher> {
    const matcher = new UnitMatcher(bundle, unit);
    const key = unit.parts.join('');
    matcher.#addWord(key, WORTH.same);
    for (const word of bundle.extensions(key))
      if (isInflectionOf(key, word)) matcher.#addWord(word, WORTH.inflection);
    for (const plural of toPlurals(key)) matcher.#addWord(plural, WORTH.inflection);
    // A name that is spelt as nearly all do is found without the few others; who writes otherwise means all.
    if (!bundle.list(key)?.isLong) {
      const spellings = otherSpellings(key);
      await bundle.prepare(spellings);
      for (const spelling of spellings) matcher.#addWord(spelling, WORTH.spelling);
    }
    // Of a common word the best items are read alone, which a second list would end.
    for (const form of loanForms(key))
      if (!bundle.list(key)?.isLong && !bundle.list(form)?.isLong)
        matcher.#addWord(form, WORTH.inflection);
    if (unit.parts.length > 1) matcher.#addSequence(unit.parts, WORTH.same, SIDE_BY_SIDE);
    await matcher.#settle(partly);
    return matcher;
  }

  get hits(): Hits {
    return this.#hits;
  }

  /** How many items there are; those as well that were not read. */
  get count(): number {
    return this.#partial === undefined ? this.#hits.size : this.bundle.count(this.#partial);
  }

  /** The word of which not all items have been read; it is the only way to the unit. */
  get partial(): string | undefined {
    return this.#partial;
  }

  /** Read more of a word that is partly read. */
  async readOn(): Promise<void> {
    if (this.#partial === undefined) return;
    await this.bundle.readOn(this.#partial, 1);
    await this.#settle(true);
  }

  /** The same of other items. */
  evaluate(source: PostingSource): Hits {
    return evaluate(this.#ways, source);
  }

  /** The same of some items of the bundle, with their places. */
  async evaluateOn(pages: ReadonlySet<number>): Promise<Hits> {
    return this.evaluate(await this.bundle.placed(this.#words(), pages));
  }

  /** Add forms that are only guessed at, for a word that few items have. */
  async guess(): Promise<void> {
    const { bundle } = this;
    const key = this.#unit.parts.join('');
    const known = bundle.count(key);
    const bases = toBases(key);
    const halves = toHalves(key);
    await bundle.prepare([...bases, ...halves.map(([first]) => first)]);
    const base = bases.find((each) => bundle.count(each) >= Math.max(1, known));
    if (base !== undefined) this.#addWord(base, WORTH.base);
    const words = halves.filter(([first]) => bundle.count(first) > 0);
    const aroundWaw = words.flatMap(withoutWaw);
    await bundle.prepare([...words, ...aroundWaw].map(([, second]) => second));
    for (const half of words) this.#addSequence(half, WORTH.same, SIDE_BY_SIDE);
    // What stands between them is not looked up: nearly every item has «و», so its list is long.
    for (const half of aroundWaw) this.#addSequence(half, WORTH.inflection, NEXT_BUT_ONE);
    await this.#settle(false);
  }

  /** Add words that only start like the one that is still being typed. */
  async addStarts(): Promise<void> {
    const key = this.#unit.parts.join('');
    for (const word of this.bundle.extensions(key)) this.#addWord(word, WORTH.start);
    await this.#settle(false);
  }

  /** Add what two words of the question are when they are written as one, in each spelling. */
  async addJoined(word: string): Promise<void> {
    this.#addWord(word, WORTH.same);
    for (const spelling of otherSpellings(word)) this.#addWord(spelling, WORTH.spelling);
    await this.#settle(false);
  }

  #addWord(word: string, worth: number): void {
    if (this.bundle.count(word) > 0) this.#ways.push({ word, worth });
  }

  #addSequence(keys: readonly string[], worth: number, steps: readonly number[]): void {
    if (keys.every((key) => this.bundle.count(key) > 0)) this.#ways.push({ keys, worth, steps });
  }

  /** Read what the ways need, and no places but of items that a sequence may be in. */
  async #settle(partly: boolean): Promise<void> {
    const { bundle } = this;
    const [only] = this.#ways;
    this.#partial = undefined;
    if (partly && only && 'word' in only && this.#ways.length === 1) {
      if (bundle.postings(only.word).length < bundle.count(only.word)) this.#partial = only.word;
      this.#hits = evaluate(this.#ways, bundle);
      return;
    }
    const words = this.#words();
    const long = words.filter((word) => bundle.list(word)?.isLong);
    await Promise.all(long.map((word) => bundle.readOn(word)));
    const mayFollow = new Set(
      this.#ways.flatMap((way) => ('keys' in way ? [...this.#commonPages(way.keys)] : [])),
    );
    if (long.length === 0) this.#hits = evaluate(this.#ways, bundle);
    else {
      const exact = await this.evaluateOn(mayFollow);
      const others: PostingSource = {
        postings: (word) => bundle.postings(word).filter(({ page }) => !mayFollow.has(page)),
      };
      const plain = this.#ways.filter((way) => 'word' in way);
      this.#hits = new Map([...evaluate(plain, others), ...exact]);
    }
  }

  #words(): string[] {
    return this.#ways.flatMap((way) => ('word' in way ? [way.word] : way.keys));
  }

  #commonPages(keys: readonly string[]): Set<number> {
    const [first = new Set<number>(), ...others] = keys.map(
      (key) => new Set(this.bundle.postings(key).map(({ page }) => page)),
    );
    return others.reduce((common, pages) => common.intersection(pages), first);
  }
}
