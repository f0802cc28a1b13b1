import { cutQuoted } from '../../lib/shown-text.ts';

/** So many names of a list are told. */
const LONGEST_LIST = 50;

/** What an editor wrote, and lists of it, short enough to stand within a sentence. */
export const cutParams = <Params extends object>(params: Params): Params =>
  // A text stays a text and a list a list of texts.
  Object.fromEntries(
    Object.entries(params).map(([name, param]: [string, unknown]) => [
      name,
      typeof param === 'string'
        ? cutQuoted(param)
        : Array.isArray(param)
          ? cutList(param.map(String))
          : param,
    ]),
  ) as Params;

const cutList = (names: readonly string[]): readonly string[] => [
  ...names.slice(0, LONGEST_LIST).map(cutQuoted),
  ...(names.length > LONGEST_LIST ? ['…'] : []),
];
