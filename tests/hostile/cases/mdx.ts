import { itemCase, type MakeCase } from '../case.ts';
import { type Amount, draw } from '../draw.ts';
import { ADDRESSES } from '../rules/addresses.ts';
import { PROP_FORMS, PROP_PLACES } from '../rules/body-places.ts';
import { MARKUP } from '../../../testkit/hostile/markup.ts';
import { KEYS, NODES, PROGRAMS, VALUE_PLACES } from '../rules/mdx.ts';
import { SPELLINGS } from '../../../testkit/hostile/spellings.ts';

const TEXTS = { ...MARKUP, ...ADDRESSES };

/** What only MDX can say: components and their props, values that Astro takes for elements, programs. */
export const mdxCases = (amount: Amount): MakeCase[] => [
  ...draw(
    { text: TEXTS, place: PROP_PLACES, form: PROP_FORMS, spelling: SPELLINGS },
    amount,
    2,
  ).map(({ text, place, form, spelling }): MakeCase => {
    const body = PROP_PLACES[place](PROP_FORMS[form](SPELLINGS[spelling](TEXTS[text])));
    return mdx(`${text} × ${place} × ${form} × ${spelling}`, body);
  }),
  ...draw({ node: NODES, place: VALUE_PLACES, key: KEYS }, amount).map(
    ({ node, place, key }): MakeCase =>
      mdx(
        `${node} × ${place} × ${key}`,
        VALUE_PLACES[place](NODES[node].replaceAll('KEY', KEYS[key])),
      ),
  ),
  ...Object.entries(PROGRAMS).map(([rule, body]) => mdx(rule, body)),
];

const mdx =
  (rule: string, body: string): MakeCase =>
  (id) =>
    itemCase(id, rule, { body, format: 'mdx' });
