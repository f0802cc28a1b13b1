import fc from 'fast-check';

type Table = Readonly<Record<string, unknown>>;

/** How many cases are drawn by chance, beyond the fewest that show every rule, and by which chance. */
export interface Amount {
  more: number;
  /** How long the texts are that grow; some of them grow faster. */
  size: number;
  seed: number;
}

/** One drawn combination: a row of each table. */
export type Row<Tables extends Record<string, Table>> = {
  [Name in keyof Tables]: Extract<keyof Tables[Name], string>;
};

/**
 * Combinations of the rows of some tables: first each row of every table with the first rows of the
 * others, so that none is left out, then as many others as asked for, by chance.
 *
 * @param times how many are drawn for each one that is asked for
 */
export function draw<Tables extends Record<string, Table>>(
  tables: Tables,
  { more, seed }: Omit<Amount, 'size'>,
  times = 1,
): Row<Tables>[] {
  const names = Object.keys(tables);
  const rowsOf = (name: string): string[] => Object.keys(tables[name] ?? {});
  const first = Object.fromEntries(names.map((name) => [name, rowsOf(name)[0] ?? '']));
  const each = names.flatMap((name) => rowsOf(name).map((row) => ({ ...first, [name]: row })));
  const any = fc.record(
    Object.fromEntries(names.map((name) => [name, fc.constantFrom(...rowsOf(name))])),
  );
  const drawn = fc.sample(any, { numRuns: times * more, seed });
  return [...each, ...drawn] as Row<Tables>[];
}

/** Some of a list, the same for the same seed. */
export const sampleOf = <T>(list: readonly T[], count: number, seed: number): T[] =>
  fc
    .sample(fc.shuffledSubarray([...list], { minLength: Math.min(count, list.length) }), {
      numRuns: 1,
      seed,
    })[0]
    ?.slice(0, count) ?? [];
