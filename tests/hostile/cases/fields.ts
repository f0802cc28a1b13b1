import { itemCase, type MakeCase, numbered } from '../case.ts';
import { type Amount, draw } from '../draw.ts';
import { ADDRESSES } from '../rules/addresses.ts';
import { FIELDS } from '../rules/fields.ts';
import { MARKUP } from '../../../testkit/hostile/markup.ts';
import { SPELLINGS } from '../../../testkit/hostile/spellings.ts';
import { YAML_TRICKS } from '../rules/yaml.ts';
import { FORMATS } from './bodies.ts';

export const TEXTS = { ...MARKUP, ...ADDRESSES };

/** Markup and addresses in front matter, and front matter that is more than it seems. */
export const fieldCases = (amount: Amount): MakeCase[] => [
  ...draw({ text: TEXTS, field: FIELDS, spelling: SPELLINGS, format: FORMATS }, amount, 3).map(
    ({ text, field, spelling, format }): MakeCase =>
      (id) => {
        const front = FIELDS[field](SPELLINGS[spelling](numbered(TEXTS[text], id)));
        return itemCase(id, `${text} × ${field} × ${spelling}`, { front, format });
      },
  ),
  ...Object.entries(YAML_TRICKS).map(([rule, lines]): MakeCase => (id) => {
    const front = numbered(lines, id);
    const usual = `code: ${id}\ntitle: خبر\npublishedAt: 1405-08-01\nsection: a\n`;
    const text = `---\n${lines.includes('code:') ? '' : usual}${front}\n---\n\nمتن\n`;
    return { id, rule: `YAML: ${rule}`, files: { [`news/${id}.md`]: text } };
  }),
];
