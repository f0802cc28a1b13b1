import { itemCase, type MakeCase, numbered } from '../case.ts';
import { type Amount, draw } from '../draw.ts';
import { ALIAS_SPELLINGS, OWN_PATHS } from '../rules/aliases.ts';

const OWN = Object.fromEntries(OWN_PATHS.map((path) => [path, path]));

/** Old addresses that would take a path of the site, leave it, or meet one another. */
export const addressCases = (amount: Amount): MakeCase[] => [
  ...draw({ path: OWN, spelling: ALIAS_SPELLINGS }, amount, 2).map(
    ({ path, spelling }): MakeCase =>
      (id) => {
        const alias = numbered(ALIAS_SPELLINGS[spelling](path), id);
        return itemCase(id, `alias ${path} × ${spelling}`, { front: { aliases: [alias] } });
      },
  ),
  // Each of these meets the one before it, in another spelling of the same path.
  ...Object.entries(ALIAS_SPELLINGS).flatMap(([spelling, spell], at) =>
    [`/meets/${at}s/k.html`, spell(`/meets/${at}s/k.html`)].map(
      (alias): MakeCase =>
        (id) =>
          itemCase(id, `alias meets alias × ${spelling}`, {
            front: { aliases: [numbered(alias, id)] },
          }),
    ),
  ),
];
