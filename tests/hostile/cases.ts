import { type Case, FIRST_ID, type MakeCase } from './case.ts';
import { addressCases } from './cases/addresses.ts';
import { bodyCases } from './cases/bodies.ts';
import { fieldCases } from './cases/fields.ts';
import { longCases } from './cases/long-texts.ts';
import { mediaCases } from './cases/media.ts';
import { mdxCases } from './cases/mdx.ts';
import { sharedCases } from './cases/shared-files.ts';
import type { Amount } from './draw.ts';

const MAKERS: readonly ((amount: Amount) => MakeCase[])[] = [
  bodyCases,
  mdxCases,
  fieldCases,
  sharedCases,
  addressCases,
  mediaCases,
  longCases,
];

/** Everything that a stranger commits to `content/`, each case with a number of its own. */
export const hostileCases = (amount: Amount): Case[] =>
  MAKERS.flatMap((make) => make(amount)).map((make, at) => make(FIRST_ID + at));
