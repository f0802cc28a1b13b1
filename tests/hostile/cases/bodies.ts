import { itemCase, type MakeCase } from '../case.ts';
import { type Amount, draw } from '../draw.ts';
import { ADDRESS_CONTEXTS, ADDRESSES } from '../rules/addresses.ts';
import { BODY_CONTEXTS } from '../rules/body-contexts.ts';
import { MARKUP } from '../../../testkit/hostile/markup.ts';
import { SPELLINGS } from '../../../testkit/hostile/spellings.ts';

export const FORMATS = { md: 'md', mdx: 'mdx' } as const;

/** Ids of the page itself and properties of a document, which a body's ids must not take (DOM clobbering). */
const NAMES_OF_THE_PAGE = [
  ...['main', 'content', 'search-results', 'search-status', 'search-more', 'menu', 'theme', 'top'],
  ...['footnote-label', 'fn-1', 'fnref-1', 'body', 'head', 'forms', 'cookie', 'location', 'hit'],
  ...['constructor', '__proto__', 'user-content-main', 'body-main', 'comments', 'title', 'name'],
];

/** Markup and addresses in bodies of both formats. */
export const bodyCases = (amount: Amount): MakeCase[] => [
  ...draw(
    { markup: MARKUP, context: BODY_CONTEXTS, spelling: SPELLINGS, format: FORMATS },
    amount,
    4,
  ).map(({ markup, context, spelling, format }): MakeCase => {
    const body = BODY_CONTEXTS[context](SPELLINGS[spelling](MARKUP[markup]));
    return (id) => itemCase(id, `${markup} × ${context} × ${spelling}`, { body, format });
  }),
  ...draw(
    { address: ADDRESSES, context: ADDRESS_CONTEXTS, spelling: SPELLINGS, format: FORMATS },
    amount,
    4,
  ).map(({ address, context, spelling, format }): MakeCase => {
    const body = ADDRESS_CONTEXTS[context](SPELLINGS[spelling](ADDRESSES[address]));
    return (id) => itemCase(id, `${address} × ${context} × ${spelling}`, { body, format });
  }),
  ...NAMES_OF_THE_PAGE.map((name): MakeCase => {
    const body = `## ${name}\n\n<h3 id="${name}">متن</h3>\n\n[^${name}]\n\n[^${name}]: متن`;
    return (id) => itemCase(id, `headings named ${name}`, { body });
  }),
];
