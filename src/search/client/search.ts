import type { Language } from '../../lib/languages.ts';
import { fromEnglishKeys, fromPersianKeys } from '../../lib/persian/keyboard-layout.ts';
import { parseQuery, type Query } from '../../lib/persian/analyser/query.ts';
import {
  BUNDLES,
  ENTRY_FILE,
  FIELDS,
  INDEX_VERSION,
  type BundleName,
  type FieldName,
  type IndexEntry,
} from '../format/layout.ts';
import { Bundle, type LoadFile } from './bundle.ts';
import { findMatches } from './engine.ts';
import { toExcerpt, toPieces, type Piece } from './excerpt.ts';
import {
  countFacets,
  hasChosen,
  openFacets,
  type Chosen,
  type FacetValues,
  type Facets,
} from './facets.ts';
import type { Found, Match } from './found.ts';
import { toSource } from './fragment-words.ts';
import type { Span } from './hits.ts';
import { toNearbyQueries } from './spelling.ts';

export interface SearchRequest {
  /** What the reader typed. */
  text: string;
  chosen: Chosen;
  order: 'best' | 'newest';
  /** Whether the values of filters are wanted, which are a download of their own. */
  facets: boolean;
}

export interface SearchAnswer {
  query: Query;
  /** How many items are found. */
  count: number;
  /** How many of them hold all that was asked. */
  whole: number;
  /** How many there were before filters. */
  unfiltered: number;
  facets: Facets | undefined;
  /** Other queries, when this one found nothing. */
  nearby: readonly string[];
  /** Bundles that could not be fetched: what they hold is missing. */
  missing: readonly BundleName[];
  /**
   * The first so many in the order asked for, or all there are. More is fetched where it takes more to tell.
   */
  first(most: number): Promise<readonly Match[]>;
  /** Fetch what is shown of a match. */
  show(match: Match): Promise<Result>;
}

/** One result, ready to show. */
export interface Result {
  code: string;
  /** What its texts are written in, where that is not Persian. */
  lang?: Language;
  url: string;
  kicker: readonly Piece[];
  title: readonly Piece[];
  excerpt: readonly Piece[];
  section: string;
  /** What kind of an item it is, where it is more than news. */
  kind?: string | undefined;
  /** The file of its picture, as `media/pictures/picture-names.ts` names it. */
  picture?: string | undefined;
  date: string;
}

/** Behind so many items, the order may be off by what it is worth that words stand near each other. */
const MOST_LOOKED_AT = 40;

/** The search of a site. Nothing is fetched before the first question. */
export class Search {
  readonly #load: LoadFile;
  readonly #mostLookedAt: number;
  readonly #open = new Map<BundleName, Bundle>();
  #entry: IndexEntry | undefined;
  #facets: Promise<FacetValues> | undefined;

  /** @param mostLookedAt items of an answer that may be fetched for their order alone */
  constructor(load: LoadFile, mostLookedAt = MOST_LOOKED_AT) {
    this.#load = load;
    this.#mostLookedAt = mostLookedAt;
  }

  /** @throws when no bundle can be fetched */
  async ask({ text, chosen, order, facets }: SearchRequest): Promise<SearchAnswer> {
    const query = parseQuery(text);
    if (query.clauses.length === 0) return nothing(query);
    const missing = await this.#openBundles();
    const bundles = BUNDLES.flatMap((name) => this.#open.get(name) ?? []);
    const isNarrowed = Object.keys(chosen).length > 0;
    const found = await findMatches(bundles, query, {
      whole: facets || isNarrowed || order === 'newest',
      mostLookedAt: this.#mostLookedAt,
    });
    const values = facets || isNarrowed ? await this.#values(bundles) : undefined;
    const isMeant = values && isNarrowed ? hasChosen(chosen, values) : () => true;
    const matches = isNarrowed ? found.matches.filter(isMeant) : found.matches;
    return {
      query,
      count: isNarrowed ? matches.length : found.count,
      whole: isNarrowed ? matches.filter(({ whole }) => whole).length : found.whole,
      unfiltered: found.count,
      facets: values && countFacets(found.matches, chosen, values),
      nearby: found.whole > 0 ? [] : await this.#toOffer(bundles, text, query),
      missing,
      first: async (most) =>
        order === 'newest' ? matches.toSorted(byTime).slice(0, most) : found.best(most, isMeant),
      show: (match) => show(found, match),
    };
  }

  /** Other questions in the place of one that nothing answers: typed on another keyboard, or spelt otherwise. */
  async #toOffer(bundles: readonly Bundle[], text: string, query: Query): Promise<string[]> {
    // A capital at the beginning is a habit of who types Latin letters, and seldom meant.
    const meant = [text, text.toLowerCase()].map(fromEnglishKeys).concat(fromPersianKeys(text));
    for (const question of new Set(meant)) {
      if (question === undefined) continue;
      const options = { whole: false, mostLookedAt: 0 };
      const { whole } = await findMatches(bundles, parseQuery(question), options);
      if (whole > 0) return [question];
    }
    return toNearbyQueries(bundles, query);
  }

  /** Those that are not open yet; one that fails is tried again at the next question. */
  async #openBundles(): Promise<BundleName[]> {
    this.#entry ??= await readEntry(this.#load);
    const { bundles } = this.#entry;
    const missing: BundleName[] = [];
    let failure: unknown;
    await Promise.all(
      bundles.map(async ({ name, meta }) => {
        if (this.#open.has(name)) return;
        try {
          this.#open.set(name, await Bundle.open(name, meta, this.#load));
          this.#facets = undefined;
        } catch (error) {
          missing.push(name);
          failure = error;
        }
      }),
    );
    if (this.#open.size > 0 || bundles.length === 0) return missing;
    // Another build may have been published since, and taken away what this one's entry names.
    this.#entry = undefined;
    throw failure;
  }

  async #values(bundles: readonly Bundle[]): Promise<FacetValues> {
    this.#facets ??= openFacets(bundles);
    this.#facets.catch(() => {
      this.#facets = undefined;
    });
    return this.#facets;
  }
}

async function readEntry(load: LoadFile): Promise<IndexEntry> {
  const json = new TextDecoder().decode(await load(ENTRY_FILE, true));
  const entry = JSON.parse(json) as IndexEntry; // as far as its version tells
  if (entry.version !== INDEX_VERSION)
    throw new Error(`Search index of another version: ${entry.version}`);
  return entry;
}

/** What is found of an item is looked for in what is shown of it: lists tell ranking alone. */
async function show(found: Found, { bundle, at, page }: Match): Promise<Result> {
  const fragment = await bundle.fragment(page);
  const { url, content, meta } = fragment;
  const source = toSource(fragment, page);
  const hits = found.soughtIn(at).flatMap(({ sought, rarity }) => {
    const hit = sought.evaluate(source).get(page);
    return hit ? [{ ...hit, rarity }] : [];
  });
  const fieldSpans = (name: FieldName): Span[] =>
    hits.flatMap(({ fields }) => fields.get(FIELDS.indexOf(name))?.spans ?? []);
  return {
    code: meta.code,
    ...(meta.lang && { lang: meta.lang }),
    url,
    kicker: toPieces(meta.kicker, fieldSpans('kicker')),
    title: toPieces(meta.title, fieldSpans('title')),
    excerpt: toExcerpt(content, hits),
    section: meta.section,
    kind: meta.kind,
    picture: meta.picture,
    date: meta.date,
  };
}

/** Bundles stand newest first, and pages grow with time. */
const byTime = (a: Match, b: Match): number => a.at - b.at || b.page - a.page;

const nothing = (query: Query): SearchAnswer => ({
  query,
  count: 0,
  whole: 0,
  unfiltered: 0,
  facets: undefined,
  nearby: [],
  missing: [],
  first: () => Promise.resolve([]),
  show: () => Promise.reject(new Error('Nothing was found')),
});
