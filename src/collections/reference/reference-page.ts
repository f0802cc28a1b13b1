import { stringify } from 'yaml';
import type { KindName, ReferenceWords } from '../../messages/reference/words.ts';
import { VARIABLES } from '../../node/variables.ts';
import { COMPONENT_SCHEMAS, type ComponentName } from '../schemas/components.ts';
import {
  componentExample,
  toldOfBody,
  TOLD_COMPONENTS,
  WRONG_COMPONENTS,
} from './component-examples.ts';
import { CONTENT_FILES, type ContentFile } from './content-files.ts';
import { exampleOf, exampleWith, linesOf, toldOf, type Example } from './examples.ts';
import { keysOf, type Key } from './keys.ts';
import { WRONG_VALUES } from './wrong-values.ts';

const code = (text: string): string => `\`${text}\``;
const yamlBlock = (text: string): string => `\`\`\`yaml\n${text.trimEnd()}\n\`\`\``;

/** An anchor of its own, so that links do not hang on how a heading is worded. */
const heading = (level: number, id: string, title: string): string =>
  `${'#'.repeat(level)} <a id="${id}"></a>${title}`;

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', String.raw`\|`)).join(' | ')} |`)
    .join('\n');

/**
 * The reference of all that a newsroom writes, as Markdown: made of the schemas, the examples beside them and
 * the words of one language. `npm run reference` writes it to `docs/`.
 */
export function referencePage(words: ReferenceWords): string {
  const parts = [
    ...opening(words),
    ...CONTENT_FILES.flatMap((file) => fileSection(file, words)),
    ...componentsSection(words),
    ...kindsSection(words),
    ...variablesSection(words),
    heading(2, 'other-files', words.otherFiles.title),
    words.otherFiles.text,
  ];
  const body = parts.join('\n\n');
  return words.language === 'fa' ? `<div dir="rtl" lang="fa">\n\n${body}\n\n</div>\n` : `${body}\n`;
}

function opening(words: ReferenceWords): string[] {
  const files = CONTENT_FILES.flatMap((file) => [
    `- [${words.files[file.name].title}](#${file.name}): ${code(file.path)}`,
    ...groupsOf(file).map(([id]) => `  - [${words.groups[id]}](#${file.name}-${id})`),
  ]);
  const rest = [
    ['components', words.components.title],
    ['kinds', words.kindsTitle],
    ['mistakes', words.mistakes.title],
    ['variables', words.variables.title],
    ['other-files', words.otherFiles.title],
  ].map(([id, title]) => `- [${title}](#${id})`);
  return [
    `# ${words.title}`,
    words.otherPage,
    words.opening,
    `**${words.contents}**`,
    [...files, ...rest].join('\n'),
  ];
}

/** The groups that have headings of their own. */
const groupsOf = ({ groups }: ContentFile): [string, readonly string[]][] => {
  const all = Object.entries(groups);
  return all.length > 1 ? all : [];
};

function fileSection(file: ContentFile, words: ReferenceWords): string[] {
  const { title, about } = words.files[file.name];
  const example = exampleOf(file);
  const keys = knownKeys(file);
  const start = [heading(2, file.name, `${code(file.path)}: ${title}`), about];
  const groups = groupsOf(file);
  if (groups.length === 0) return [...start, keyTable(file, keys, words), yamlBlock(example.text)];
  return [
    ...start,
    ...groups.flatMap(([id, names]) => [
      heading(3, `${file.name}-${id}`, words.groups[id] ?? id),
      keyTable(
        file,
        names.flatMap((name) => keys.filter((key) => isOf(key, name))),
        words,
      ),
      yamlBlock(linesOf(example, names)),
    ]),
  ];
}

const isOf = ({ path }: Key, name: string): boolean => path === name || path.startsWith(`${name}.`);

/** The rules of the checker are many and all of one kind: one row tells of them. */
const knownKeys = ({ name, schema }: ContentFile): Key[] =>
  keysOf(schema).filter(({ path }, at, all) => name !== 'check' || at < 1 || path === all[1]?.path);

function keyTable(file: ContentFile, keys: readonly Key[], words: ReferenceWords): string {
  const { headings } = words;
  const rows = keys.map((each) => {
    const isRule = file.name === 'check' && each.path !== 'rules';
    const about = isRule ? words.rule : (words.keys[file.name][each.path] ?? '');
    const standing = file.defaults[each.path];
    const without = each.isNeeded
      ? `**${headings.needed}**`
      : standing === undefined
        ? ''
        : code(standing);
    const first = keys.find(({ path }) => path.startsWith(`${each.path}.`));
    const takes = takesOf(each, first?.path.slice(each.path.length + 1), words);
    return [code(isRule ? 'rules.…' : each.path), about, takes, without];
  });
  return table([headings.key, headings.what, headings.takes, headings.otherwise], rows);
}

/** @param first the first key of a map */
function takesOf(key: Key, first: string | undefined, words: ReferenceWords): string {
  const kind = `[${words.kinds[key.kind].title}](#kind-${key.kind})`;
  const long = key.longest === undefined ? kind : `${kind}, ${words.upTo(key.longest)}`;
  const one = key.choices === undefined ? long : words.oneOf(key.choices);
  const all = key.isList ? words.listOf(one) : one;
  const whole = key.mayBeBare && first !== undefined ? `${all}, ${words.orBare(first)}` : all;
  return words.language === 'fa' ? whole.replaceAll(', ', '، ') : whole;
}

function componentsSection(words: ReferenceWords): string[] {
  const { title, about, each, bare } = words.components;
  const { attribute, what, takes, otherwise, needed, wrong, told } = words.headings;
  const attributes = (name: ComponentName): string => {
    const keys = keysOf(COMPONENT_SCHEMAS[name]);
    if (keys.length === 0) return bare;
    const rows = keys.map((key) => [
      code(key.path),
      each[name].keys[key.path] ?? '',
      takesOf(key, undefined, words),
      key.isNeeded ? `**${needed}**` : '',
    ]);
    return table([attribute, what, takes, otherwise], rows);
  };
  return [
    heading(2, 'components', title),
    about,
    ...TOLD_COMPONENTS.flatMap((names) => [
      ...names.flatMap((name) => [
        heading(3, `component-${name}`, code(`<${name}>`)),
        each[name].about,
        attributes(name),
      ]),
      `\`\`\`mdx\n${componentExample(names[0]).trimEnd()}\n\`\`\``,
    ]),
    table(
      [wrong, told],
      WRONG_COMPONENTS.map((body) => [code(body), toldOfBody(body) ?? '']),
    ),
  ];
}

interface Probe {
  file: ContentFile;
  example: Example;
  key: Key;
}

/** The first key of a kind, to try what is told of wrong values. */
function probeOf(kind: KindName): Probe {
  for (const file of CONTENT_FILES)
    for (const key of keysOf(file.schema))
      if (key.kind === kind && !key.isList) return { file, example: exampleOf(file), key };
  const file = CONTENT_FILES.find(({ name }) => name === 'news');
  const key = file && keysOf(file.schema).find((each) => each.kind === kind);
  if (!file || !key) throw new Error(`No key is of the kind ${kind}`);
  return { file, example: exampleOf(file), key };
}

function kindsSection(words: ReferenceWords): string[] {
  const { wrong, told } = words.headings;
  const kinds = (Object.keys(words.kinds) as KindName[]).flatMap((kind) => {
    const { title, about } = words.kinds[kind];
    const start = [heading(3, `kind-${kind}`, title), about];
    if (WRONG_VALUES[kind].length === 0) return start;
    const { file, example, key } = probeOf(kind);
    const rows = WRONG_VALUES[kind].map((value) => {
      const written = key.isList ? [value] : value;
      const name = key.path.split('.').at(-1) ?? '';
      const line = inline({ [name]: written });
      return [code(line), toldOf(file, exampleWith(example, key.path, written))];
    });
    return [...start, table([wrong, told], rows)];
  });
  return [heading(2, 'kinds', words.kindsTitle), words.kindsAbout, ...kinds, ...mistakes(words)];
}

/** A key with its value in one line. */
const inline = (data: unknown): string =>
  stringify(data, {
    ...{ schema: 'failsafe', singleQuote: true, lineWidth: 0, collectionStyle: 'flow' },
    flowCollectionPadding: true,
  })
    .trim()
    .replace(/^\{ (.*) \}$/su, '$1');

/** Whole files of `site.yml` that something else is wrong with than one value. */
const MISTAKES = [
  'name: آوا\ntagilne: خبر کویر',
  'name: آوا\nشعار: خبر کویر',
  'name:',
  'name: آوای کویر #خبر',
  'name: آوای کویر: خبر',
  'name: آوا\nmenu: { section: economy }',
  'name: آوا\nmenu:\n  - { section: economy, page: about }',
  'name: آوا\nmenu:\n  - url: /archive/',
  'name: آوا\ndesk:\n  backend: forgejo',
];

function mistakes(words: ReferenceWords): string[] {
  const [site] = CONTENT_FILES;
  if (!site) return [];
  const { wrong, told } = words.headings;
  const rows = MISTAKES.map((text) => [
    code(text.split('\n').slice(-1).join('').trim()),
    toldOf(site, text),
  ]);
  return [
    heading(2, 'mistakes', words.mistakes.title),
    words.mistakes.about,
    table([wrong, told], rows),
  ];
}

function variablesSection(words: ReferenceWords): string[] {
  const { variable, what, otherwise, example } = words.headings;
  const { title, about, groups, each, wrong } = words.variables;
  return [
    heading(2, 'variables', title),
    about,
    ...Object.entries(groups).flatMap(([group, name]) => [
      heading(3, `variables-${group}`, name),
      table(
        [variable, what, otherwise, example],
        VARIABLES.filter((one) => one.group === group).map((one) => [
          code(one.name),
          each[one.name] ?? '',
          one.otherwise === undefined ? '' : code(one.otherwise),
          code(`${one.name}=${one.example}`),
        ]),
      ),
    ]),
    wrong,
  ];
}
