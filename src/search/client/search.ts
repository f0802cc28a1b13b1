import { parseQuery, type Query } from '../../lib/persian/analyser/query.ts';
import { BUNDLES, FIELDS, type BundleName, type FieldName } from '../format/layout.ts';
import { Bundle, type LoadFile } from './bundle.ts';
import { findMatches, type Match } from './engine.ts';
import { toExcerpt, toPieces, type Piece } from './excerpt.ts';
import {
  countFacets,
  narrow,
  openFacets,
  type Chosen,
  type FacetValues,
  type Facets,
} from './facets.ts';
import type { Span } from './matching.ts';
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
  /** In the order asked for. */
  matches: readonly Match[];
  /** How many of them hold all that was asked. */
  whole: number;
  /** How many there were before filters. */
  unfiltered: number;
  facets: Facets | undefined;
  /** Other queries, when this one found nothing. */
  nearby: readonly string[];
  /** Bundles that could not be fetched: what they hold is missing. */
  missing: readonly BundleName[];
}

/** One result, ready to show. */
export interface Result {
  code: string;
  url: string;
  kicker: readonly Piece[];
  title: readonly Piece[];
  excerpt: readonly Piece[];
  section: string;
  date: string;
}

/** The search of a site. Nothing is fetched before the first question. */
export class Search {
  readonly #load: LoadFile;
  readonly #open = new Map<BundleName, Bundle>();
  #facets: Promise<FacetValues> | undefined;

  constructor(load: LoadFile) {
    this.#load = load;
  }

  /** @throws when no bundle can be fetched */
  async ask({ text, chosen, order, facets }: SearchRequest): Promise<SearchAnswer> {
    const query = parseQuery(text);
    if (query.clauses.length === 0) return nothing(query);
    const missing = await this.#openBundles();
    const bundles = BUNDLES.flatMap((name) => this.#open.get(name) ?? []);
    const found = await findMatches(bundles, query);
    const values =
      facets || Object.keys(chosen).length > 0 ? await this.#values(bundles) : undefined;
    const matches = values ? narrow(found, chosen, values) : found;
    if (order === 'newest') matches.sort((a, b) => byTime(bundles, a, b));
    return {
      query,
      matches,
      whole: matches.filter((match) => match.whole).length,
      unfiltered: found.length,
      facets: values && countFacets(found, chosen, values),
      nearby: found.some((match) => match.whole) ? [] : await toNearbyQueries(bundles, query),
      missing,
    };
  }

  /** Fetch what is shown of a match. */
  async show({ bundle, page, units }: Match): Promise<Result> {
    const { url, content, meta } = await bundle.fragment(page);
    const hits = units.flatMap(({ hits: ofUnit, rarity }) => {
      const hit = ofUnit.get(page);
      return hit ? [{ ...hit, rarity }] : [];
    });
    const fieldSpans = (name: FieldName): Span[] =>
      hits.flatMap(({ fields }) => fields.get(FIELDS.indexOf(name))?.spans ?? []);
    return {
      code: meta.code,
      url,
      kicker: toPieces(meta.kicker, fieldSpans('kicker')),
      title: toPieces(meta.title, fieldSpans('title')),
      excerpt: toExcerpt(content, hits),
      section: meta.section,
      date: meta.date,
    };
  }

  /** Those that are not open yet; one that fails is tried again at the next question. */
  async #openBundles(): Promise<BundleName[]> {
    const missing: BundleName[] = [];
    let failure: unknown;
    await Promise.all(
      BUNDLES.map(async (name) => {
        if (this.#open.has(name)) return;
        try {
          this.#open.set(name, await Bundle.open(name, this.#load));
          this.#facets = undefined;
        } catch (error) {
          missing.push(name);
          failure = error;
        }
      }),
    );
    if (this.#open.size === 0) throw failure;
    return missing;
  }

  async #values(bundles: readonly Bundle[]): Promise<FacetValues> {
    this.#facets ??= openFacets(bundles);
    this.#facets.catch(() => {
      this.#facets = undefined;
    });
    return this.#facets;
  }
}

/** Bundles stand newest first, and pages grow with time. */
function byTime(bundles: readonly Bundle[], a: Match, b: Match): number {
  return bundles.indexOf(a.bundle) - bundles.indexOf(b.bundle) || b.page - a.page;
}

function nothing(query: Query): SearchAnswer {
  return {
    query,
    matches: [],
    whole: 0,
    unfiltered: 0,
    facets: undefined,
    nearby: [],
    missing: [],
  };
}
