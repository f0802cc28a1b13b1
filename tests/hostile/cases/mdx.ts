import { itemCase, type MakeCase } from '../case.ts';
import { type Amount, draw } from '../draw.ts';
import { ADDRESSES } from '../rules/addresses.ts';
import { PROP_FORMS, PROP_CONTEXTS } from '../rules/body-contexts.ts';
import { MARKUP } from '../../../testkit/hostile/markup.ts';
import { KEYS, NODES, PROGRAMS, VALUE_CONTEXTS } from '../rules/mdx.ts';
import { SPELLINGS } from '../../../testkit/hostile/spellings.ts';

const TEXTS = { ...MARKUP, ...ADDRESSES };

/** What only MDX can say: components and their props, values that Astro takes for elements, programs. */
export const mdxCases = (amount: Amount): MakeCase[] => [
  ...draw(
    { text: TEXTS, context: PROP_CONTEXTS, form: PROP_FORMS, spelling: SPELLINGS },
    amount,
    2,
  ).map(({ text, context, form, spelling }): MakeCase => {
    const body = PROP_CONTEXTS[context](PROP_FORMS[form](SPELLINGS[spelling](TEXTS[text])));
    return mdx(`${text} × ${context} × ${form} × ${spelling}`, body);
  }),
  ...draw({ node: NODES, context: VALUE_CONTEXTS, key: KEYS }, amount).map(
    ({ node, context, key }): MakeCase =>
      mdx(
        `${node} × ${context} × ${key}`,
        VALUE_CONTEXTS[context](NODES[node].replaceAll('KEY', KEYS[key])),
      ),
  ),
  ...Object.entries(PROGRAMS).map(([rule, body]) => mdx(rule, body)),
];

const mdx =
  (rule: string, body: string): MakeCase =>
  (id) =>
    itemCase(id, rule, { body, format: 'mdx' });
