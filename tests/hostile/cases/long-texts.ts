import { itemCase, type MakeCase, numbered } from '../case.ts';
import type { Amount } from '../draw.ts';
import { LONG_FIELDS, LONG_PROGRAMS, LONG_TEXTS } from '../rules/long-texts.ts';
import { FORMATS } from './bodies.ts';

/** Texts on which a reader of text may take for ever: each must end with a page, or with a fault. */
export const longCases = ({ size }: Amount): MakeCase[] => [
  ...Object.entries(LONG_TEXTS).flatMap(([rule, write]) =>
    Object.values(FORMATS).map((format): MakeCase => {
      return (id) => itemCase(id, `long: ${rule}`, { body: write(size), format });
    }),
  ),
  ...Object.entries(LONG_PROGRAMS).map(([rule, write]): MakeCase => {
    return (id) => itemCase(id, `long: ${rule}`, { body: write(size), format: 'mdx' });
  }),
  ...Object.entries(LONG_FIELDS).map(([rule, write]): MakeCase => {
    return (id) => {
      const usual = `code: ${id}\ntitle: خبر\npublishedAt: 1405-08-01\nsection: a\n`;
      const text = `---\n${usual}${numbered(write(size), id)}\n---\n\nمتن\n`;
      return { id, rule: `long: front matter of ${rule}`, files: { [`news/${id}.md`]: text } };
    };
  }),
];
