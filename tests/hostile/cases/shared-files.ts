import { type MakeCase, numbered, type SharedFile } from '../case.ts';
import { type Amount, draw, sampleOf } from '../draw.ts';
import { BODY_CONTEXTS } from '../rules/body-contexts.ts';
import { FRONT_FIELDS, IDS, SITE_FIELDS } from '../rules/fields.ts';
import { MARKUP } from '../../../testkit/hostile/markup.ts';
import { SPELLINGS } from '../../../testkit/hostile/spellings.ts';
import { TEXTS } from './fields.ts';

const LISTS = { sections: 'sections.yml', series: 'series.yml' } as const;

const entry = (file: SharedFile, rule: string, toEntry: (id: number) => object): MakeCase => {
  return (id) => ({
    id,
    rule: `${file}: ${rule}`,
    files: {},
    line: { file, text: `- ${JSON.stringify(toEntry(id))}` },
  });
};

/** Lines of `sections.yml`, `series.yml`, `site.yml` and `front.yml`, standing pages and special coverage. */
export const sharedCases = (amount: Amount): MakeCase[] => [
  ...draw({ text: TEXTS, spelling: SPELLINGS }, amount).map(({ text, spelling }, at) => {
    // Every page names every section; many of them would make each page long.
    const file = at % 8 === 0 ? LISTS.sections : LISTS.series;
    return entry(file, `${text} × ${spelling}`, (id) => {
      const words = numbered(SPELLINGS[spelling](TEXTS[text]), id);
      return { id: `h${id}`, title: words, description: words };
    });
  }),
  ...draw({ text: MARKUP, context: BODY_CONTEXTS, spelling: SPELLINGS }, amount)
    .slice(-amount.more)
    .map(({ text, context, spelling }): MakeCase => {
      return (id) => {
        const words = numbered(SPELLINGS[spelling](MARKUP[text]), id);
        const front = `title: ${JSON.stringify(words)}\ndescription: ${JSON.stringify(words)}\n`;
        const page = `---\n${front}---\n\n${BODY_CONTEXTS[context](words)}\n`;
        const rule = `page: ${text} × ${context} × ${spelling}`;
        return { id, rule, files: { [`pages/h${id}.md`]: page } };
      };
    }),
  ...draw({ text: MARKUP, context: BODY_CONTEXTS, spelling: SPELLINGS }, amount)
    .slice(0, amount.more)
    .map(({ text, context, spelling }): MakeCase => {
      return (id) => {
        const words = numbered(SPELLINGS[spelling](MARKUP[text]), id);
        const front = `title: ${JSON.stringify(words)}\ndescription: ${JSON.stringify(words)}\n`;
        const dossier = `---\n${front}---\n\n${BODY_CONTEXTS[context](words)}\n`;
        const rule = `dossier: ${text} × ${context} × ${spelling}`;
        return { id, rule, files: { [`dossiers/h${id}.md`]: dossier } };
      };
    }),
  // Of one file ten faults are told at a time, and each time costs a build.
  ...Object.values(LISTS).flatMap((file, at) =>
    sampleOf(IDS, amount.more, amount.seed + at).map((name) =>
      entry(file, `id ${JSON.stringify(name)}`, (id) => ({ id: name, title: `نام ${id}` })),
    ),
  ),
  ...IDS.filter((name) => !/[/\0]/u.test(name) && name.length < 200).map((name): MakeCase => {
    const text = '---\ntitle: صفحه\n---\n\nمتن\n';
    return (id) => ({ id, rule: `page ${name}`, files: { [`pages/${name}.md`]: text } });
  }),
  ...linesOf('site.yml', SITE_FIELDS),
  ...linesOf('front.yml', FRONT_FIELDS),
];

/** A line for each key of a file that is a map. */
function linesOf(
  file: SharedFile,
  fields: Readonly<Record<string, (text: string) => unknown>>,
): MakeCase[] {
  return Object.entries(fields).map(([key, write], at): MakeCase => {
    const words = Object.values(MARKUP)[at * 7] ?? MARKUP.script;
    return (id) => ({
      ...{ id, rule: `${file}: ${key}`, files: {} },
      line: { file, text: `${key}: ${JSON.stringify(write(numbered(words, id)))}` },
    });
  });
}
