import { frequencyOf, longerThan, saturated } from '../format/impact.ts';
import type { Bundle } from './bundle.ts';
import type { BundleHits, Sought } from './clauses.ts';
import { toSource } from './fragment-words.ts';
import { scorePage, type Corpus, type Score } from './ranking.ts';

/** An item that answers. */
export interface Match extends Score {
  bundle: Bundle;
  /** The bundle's place among the others, newest first. */
  at: number;
  page: number;
  /** Whether it holds all that was asked for. */
  whole: boolean;
}

/** A word or phrase of the query, in every bundle. */
export interface Wanted {
  sought: BundleHits;
  rarity: number;
  /** Whether nothing is shown without it. */
  required: boolean;
}

/** What is asked for. */
export interface Asked {
  wanted: readonly Wanted[];
  /** Of each bundle the items that are left out. */
  without: readonly ReadonlySet<number>[];
}

/** Below so many whole answers, items that hold most of the question are shown as well. */
const ENOUGH = 50;
/** The share of the question, weighed by rarity, that such an item must hold. */
const MOST = 0.35;
/** And no more than this many of them. */
const MOST_RELAXED = 100;

/**
 * What a query found. Best first it is told as far as it is asked for, and no more is read than tells that
 * nothing else is better.
 */
export class Found {
  readonly #bundles: readonly Bundle[];
  readonly #wanted: readonly Wanted[];
  readonly #without: readonly ReadonlySet<number>[];
  readonly #corpus: Corpus;
  readonly #mostLookedAt: number;
  /** Items whose words were looked at where they stand. */
  #lookedAt = 0;
  #matches: readonly Match[] = [];

  /** @param mostLookedAt items that may be fetched for their order alone */
  constructor(
    bundles: readonly Bundle[],
    { wanted, without }: Asked,
    corpus: Corpus,
    mostLookedAt: number,
  ) {
    this.#bundles = bundles;
    this.#wanted = wanted;
    this.#without = without;
    this.#corpus = corpus;
    this.#mostLookedAt = mostLookedAt;
    this.#rank();
  }

  /** How many items answer. */
  get count(): number {
    return this.#counted(this.#matches.length);
  }

  /** How many of them hold all that was asked. */
  get whole(): number {
    return this.#counted(this.#matches.filter(({ whole }) => whole).length);
  }

  /** All items, in no order that may be shown; those of a common word that were read. */
  get matches(): readonly Match[] {
    return this.#matches;
  }

  /** What of the query stands in a bundle. */
  soughtIn(at: number): { sought: Sought; rarity: number }[] {
    return this.#wanted.flatMap(({ sought, rarity }) => {
      const own = sought[at];
      return own ? [{ sought: own, rarity }] : [];
    });
  }

  /** The best, so many of them or all there are. @param among those of them that are meant, all unless given */
  async best(most: number, among: (match: Match) => boolean = () => true): Promise<Match[]> {
    for (;;) {
      const best = this.#matches.filter(among).slice(0, most);
      const more = this.#unreadThatMayBelong(best, most);
      if (more) {
        await more.readOn?.();
        this.#rank();
        continue;
      }
      const vague = best.filter(({ more: nearness }) => nearness > 0);
      if (vague.length === 0 || this.#lookedAt >= this.#mostLookedAt) return best;
      this.#lookedAt += vague.length;
      await Promise.all(vague.map((match) => this.#lookAt(match)));
      this.#matches = this.#matches.toSorted(compare);
    }
  }

  /** A list that goes on with items that may be among the best, the one with the best of them. */
  #unreadThatMayBelong(best: readonly Match[], most: number): Sought | undefined {
    const unread = this.#bundles
      .flatMap((bundle, at) => this.#unreadOf(bundle, at))
      .sort((a, b) => compare(a.best, b.best))[0];
    const last = best[most - 1];
    return unread && (!last || compare(unread.best, last) < 0) ? unread.sought : undefined;
  }

  #unreadOf(bundle: Bundle, at: number): { sought: Sought; best: Ranked }[] {
    return this.soughtIn(at).flatMap(({ sought, rarity }) =>
      (sought.partial === undefined ? [] : (bundle.list(sought.partial)?.unreadBest ?? [])).map(
        ({ page, weight, fields, length }) => {
          const longer = longerThan(length, this.#corpus.averageLength);
          const score = rarity * saturated(frequencyOf(weight, fields), longer);
          return { sought, best: { at, page, score, more: 0, whole: true } };
        },
      ),
    );
  }

  /** Find out what an item scores. */
  async #lookAt(match: Match): Promise<void> {
    const { bundle, at, page } = match;
    const source = toSource(await bundle.fragment(page), page);
    const units = this.soughtIn(at).map(({ sought, rarity }) => ({
      hits: sought.evaluate(source),
      rarity,
    }));
    Object.assign(match, scorePage(page, bundle.lengthOf(page), units, this.#corpus));
  }

  #rank(): void {
    const matches = this.#bundles.flatMap((bundle, at) => this.#rankBundle(bundle, at));
    const whole = matches.filter((match) => match.whole).sort(compare);
    const most =
      whole.length >= ENOUGH ? [] : matches.filter((match) => !match.whole).sort(compare);
    this.#matches = [...whole, ...most.slice(0, MOST_RELAXED)];
  }

  #rankBundle(bundle: Bundle, at: number): Match[] {
    const units = this.#wanted.map(({ sought, rarity, required }) => ({
      hits: sought[at]?.hits ?? new Map(),
      rarity,
      required,
    }));
    const all = units.reduce((sum, entry) => sum + entry.rarity, 0);
    const pages = new Set(units.flatMap(({ hits }) => Array.from(hits.keys())));
    const matches: Match[] = [];
    for (const page of pages) {
      if (this.#without[at]?.has(page)) continue;
      if (!units.every(({ hits, required }) => !required || hits.has(page))) continue;
      const holding = units.filter(({ hits }) => hits.has(page));
      const whole = holding.length === units.length;
      const share = holding.reduce((sum, unit) => sum + unit.rarity, 0) / all;
      if (!whole && share < MOST) continue;
      const score = scorePage(page, bundle.lengthOf(page), units, this.#corpus);
      matches.push({ bundle, at, page, whole, ...score });
    }
    return matches;
  }

  /** @param read items that were read: of one common word not all are */
  #counted(read: number): number {
    const hidden = this.#wanted.flatMap(({ sought }) =>
      sought.map(({ partial, count, hits }) => (partial === undefined ? 0 : count - hits.size)),
    );
    return hidden.reduce((sum, count) => sum + count, read);
  }
}

type Ranked = Omit<Match, 'bundle'>;

/** Whole answers first, best first, of equals the newest. What an item may score counts, until it is known what it does. */
const compare = (a: Ranked, b: Ranked): number =>
  Number(b.whole) - Number(a.whole) ||
  b.score + b.more - (a.score + a.more) ||
  a.at - b.at ||
  b.page - a.page;
