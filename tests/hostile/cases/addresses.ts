import { itemCase, type MakeCase, numbered } from '../case.ts';
import { type Amount, draw } from '../draw.ts';
import { ALIAS_SPELLINGS, OWN_PLACES } from '../rules/aliases.ts';

const PLACES = Object.fromEntries(OWN_PLACES.map((place) => [place, place]));

/** Old addresses that would take a place of the site, leave it, or meet one another. */
export const addressCases = (amount: Amount): MakeCase[] => [
  ...draw({ place: PLACES, spelling: ALIAS_SPELLINGS }, amount, 2).map(
    ({ place, spelling }): MakeCase =>
      (id) => {
        const alias = numbered(ALIAS_SPELLINGS[spelling](place), id);
        return itemCase(id, `alias ${place} × ${spelling}`, { front: { aliases: [alias] } });
      },
  ),
  // Each of these meets the one before it, in another spelling of the same place.
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
