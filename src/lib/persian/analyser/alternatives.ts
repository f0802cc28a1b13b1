import type { QueryClause } from './query-clause.ts';

const OR = 'یا';

/**
 * Words and phrases with «یا» between them, as one clause of which one is enough. Beside a word that nearly every
 * text has («این یا آن») it is a word like others.
 */
export function joinAlternatives(clauses: readonly QueryClause[]): QueryClause[] {
  const joined: QueryClause[] = [];
  const left = clauses.flatMap(toTerms);
  for (let term = left.shift(); term; term = left.shift()) {
    const group = [term, ...takeChoices(term, left)];
    joined.push(group.length > 1 ? toEither(group) : term);
  }
  return joined.reduce<QueryClause[]>(withTerm, []);
}

/** A phrase, or one word. */
const toTerms = (clause: QueryClause): QueryClause[] =>
  clause.phrase ? [clause] : clause.units.map((unit) => ({ phrase: false, units: [unit] }));

/** Take from what follows a term all that stands in its place. */
function takeChoices(term: QueryClause, left: QueryClause[]): QueryClause[] {
  const choices: QueryClause[] = [];
  while (isChoosable(term) && isOr(left[0]) && isChoosable(left[1]))
    choices.push(...left.splice(0, 2).slice(1));
  return choices;
}

const isOr = (term: QueryClause | undefined): boolean =>
  term?.phrase === false && term.units[0]?.parts.join('') === OR;

const isChoosable = (term: QueryClause | undefined): boolean =>
  term !== undefined && !isOr(term) && (term.phrase || term.units[0]?.common === false);

const toEither = (group: readonly QueryClause[]): QueryClause => ({
  phrase: false,
  units: group.flatMap(({ units }) => units),
  either: group,
});

/** Words that follow one another are a clause again. */
function withTerm(clauses: QueryClause[], term: QueryClause): QueryClause[] {
  const last = clauses.at(-1);
  const isPlain = (clause: QueryClause): boolean => !clause.phrase && !clause.either;
  if (!last || !isPlain(last) || !isPlain(term)) return [...clauses, term];
  return [...clauses.slice(0, -1), { phrase: false, units: [...last.units, ...term.units] }];
}
