import { FUNCTION_WORDS } from './function-words.ts';
import { joinAlternatives } from './alternatives.ts';
import { takeExcluded } from './excluded.ts';
import type { QueryClause } from './query-clause.ts';
import { tokenise } from './tokens.ts';

export type { QueryClause, QueryUnit } from './query-clause.ts';

export interface Query {
  clauses: readonly QueryClause[];
  /** What no item that is found may have: «-واژه», «-«یک عبارت»». */
  without: readonly QueryClause[];
  /** The last word stands at the very end and may go on. */
  open: boolean;
  /** The reader wrote more than is looked for. */
  cut: boolean;
}

/** A question longer than this is a pasted text; each further word is another download. */
export const MAX_UNITS = 24;
const MAX_LETTERS = 600;

/** «…», “…”, "…" and „…“; one that is not shut reaches to the end. */
const PHRASE = /[«“„"]([^«»“”„"]*)(?:[»”"]|$)/g;

/**
 * Read what a reader typed, in any spelling, with the analyser that the index was made with.
 *
 * Never throws; text without a letter or digit gives no clause.
 */
export function parseQuery(typed: string): Query {
  const text = typed.slice(0, MAX_LETTERS);
  const { rest, excluded } = takeExcluded(text);
  const asked = toClauses(rest);
  // Who excludes and asks for nothing has written a hyphen before a word.
  const clauses = asked.length > 0 ? asked : toClauses(text);
  const kept = limit(clauses);
  const content = kept.some(hasContent) ? kept : kept.map(keepCommon);
  return {
    clauses: joinAlternatives(content),
    without: asked.length > 0 ? limit(excluded.flatMap(toClauses)) : [],
    open: !kept.at(-1)?.phrase && /[\p{L}\p{N}\p{M}]$/u.test(rest),
    cut: typed.length > MAX_LETTERS || countUnits(kept) < countUnits(clauses),
  };
}

function toClauses(text: string): QueryClause[] {
  const clauses: QueryClause[] = [];
  let end = 0;
  for (const match of text.matchAll(PHRASE)) {
    clauses.push(toClause(text.slice(end, match.index), false));
    clauses.push(toClause(match[1] ?? '', true));
    end = match.index + match[0].length;
  }
  clauses.push(toClause(text.slice(end), false));
  return clauses.filter(({ units }) => units.length > 0);
}

/** «تهران،کرج» asks for two words; «Wi-Fi», «3.5» and «1403/7/24» for one. */
const WORD_BORDER = /([\u0621-\u06D5])[^\p{L}\p{N}\p{M}\p{Cf}\u00A0]+(?=[\u0621-\u06D5])/gu;

function toClause(text: string, phrase: boolean): QueryClause {
  const units = tokenise(text.replace(WORD_BORDER, '$1 '))
    .filter(({ parts }) => parts.length > 0)
    .map(({ parts, text: written }) => ({
      parts,
      text: written,
      common: parts.length === 1 && FUNCTION_WORDS.has(parts[0] ?? ''),
    }));
  return { phrase: phrase && units.length > 0, units };
}

const countUnits = (clauses: readonly QueryClause[]): number =>
  clauses.reduce((sum, { units }) => sum + units.length, 0);

function limit(clauses: readonly QueryClause[]): QueryClause[] {
  let left = MAX_UNITS;
  return clauses.flatMap((clause) => {
    const units = clause.units.slice(0, left);
    left -= units.length;
    return units.length > 0 ? [{ ...clause, units }] : [];
  });
}

function hasContent({ phrase, units }: QueryClause): boolean {
  return phrase || units.some(({ common }) => !common);
}

/** A question of common words only is still a question. */
function keepCommon(clause: QueryClause): QueryClause {
  return { ...clause, units: clause.units.map((unit) => ({ ...unit, common: false })) };
}
