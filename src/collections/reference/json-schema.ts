import { z } from 'astro/zod';
import { KEYS_FA } from '../../messages/reference/persian-keys.ts';
import { RULE_WORDS, type RULE_CODES } from '../../messages/diagnostics/rules.ts';
import { REFERENCE_FA } from '../../messages/reference/persian.ts';
import type { ContentFile } from './content-files.ts';
import { keysOf, type Key } from './keys.ts';

/** As much of JSON Schema (draft 7, which the editors' extensions read) as is made here. */
export interface JsonSchema {
  [key: string]: unknown;
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
}

interface Choice {
  id: string;
  title: string;
}

/** What a newsroom has to choose from. */
export interface Choices {
  sections: readonly Choice[];
  series: readonly Choice[];
  people: readonly Choice[];
  pages: readonly Choice[];
  dossiers: readonly Choice[];
}

/** What editors' YAML readers may see in a text. */
const SCALARS = ['string', 'number', 'boolean'];

/** Keys whose value is one of what there is, by file and path. */
const CHOSEN: Readonly<Record<string, keyof Choices>> = {
  'news.section': 'sections',
  'news.dossiers': 'dossiers',
  'front.special.dossier': 'dossiers',
  'front.blocks.section': 'sections',
  'news.series.id': 'series',
  'news.authors': 'people',
  'news.photographers': 'people',
  'news.translator': 'people',
  'site.menu.section': 'sections',
  'site.menu.page': 'pages',
  'site.footer.links.section': 'sections',
  'site.footer.links.page': 'pages',
};

/**
 * The schema of one kind of file for code editors: names to complete, what each is in Persian, what there is
 * to choose from. Made from the schema that reads the file, so that a key added there is here too.
 *
 * Editors' YAML readers guess types (`277495` is a number to them, `true` a truth value); to Peyk each is
 * text (docs/decisions/0002-scalars-are-text.md), so wherever text may stand, these may.
 */
export function jsonSchemaOf(file: ContentFile, choices: Choices): JsonSchema {
  const { name, schema, shape } = file;
  const made = z.toJSONSchema(schema, {
    ...{ target: 'draft-7', io: 'input', unrepresentable: 'any' },
  } as const) as JsonSchema;
  const keys = new Map(keysOf(schema).map((key) => [key.path, key]));

  const describe = (path: string): JsonSchema => {
    const description = KEYS_FA[name][path] ?? ruleWords(path);
    return {
      ...(description !== undefined && { description }),
    };
  };
  const ofKey = (path: string, written: JsonSchema): JsonSchema => {
    const key = keys.get(path);
    if (!key) return written;
    return { ...shortened(key, shaped(key, written)), ...describe(path) };
  };
  const shaped = (key: Key, written: JsonSchema): JsonSchema => {
    if (!key.isList) return single(key, written);
    const { items = {}, ...rest } = written;
    const entry = single(key, items);
    return { ...rest, items: key.kind === 'map' ? shortened(key, entry) : entry };
  };
  const single = (key: Key, written: JsonSchema): JsonSchema => {
    const chosen = CHOSEN[`${name}.${key.path}`];
    return { ...ofKind(key, written), ...(chosen !== undefined && oneOf(choices[chosen])) };
  };
  const ofKind = (key: Key, written: JsonSchema): JsonSchema => {
    if (key.kind === 'map') return below(written, key.path);
    if (key.kind === 'truth') return { type: 'boolean' };
    if (key.kind === 'choice') return written;
    return { ...written, type: SCALARS };
  };
  /** A value that may also be said in a word: `comments: on`, `image: ../media/a.jpg`, `tags: راه، زمستان`. */
  const shortened = (key: Key, whole: JsonSchema): JsonSchema => {
    const isWhole = key.isList === (whole['type'] === 'array');
    if (!key.mayBeBare || (key.isList && key.kind === 'map' && isWhole)) return whole;
    const first = [...keys.values()].find(({ path }) => path.startsWith(`${key.path}.`));
    const short = first?.choices ? { enum: [...first.choices] } : { type: SCALARS };
    return { anyOf: [short, whole] };
  };
  const below = (written: JsonSchema, path: string): JsonSchema => ({
    ...written,
    ...(written.properties && {
      properties: Object.fromEntries(
        Object.entries(written.properties).map(([key, each]) => [
          key,
          ofKey(path === '' ? key : `${path}.${key}`, each),
        ]),
      ),
    }),
  });

  const map = below(made, '');
  const { $schema, ...entry } = map;
  const whole = shape === 'list' ? { $schema, type: 'array', items: entry } : map;
  return { ...whole, title: REFERENCE_FA.files[name].title };
}

/** What a rule of the checker is, for check.yml. */
function ruleWords(path: string): string | undefined {
  const [, rule] = /^rules\.(.+)$/u.exec(path) ?? [];
  if (rule === undefined || !Object.hasOwn(RULE_WORDS, rule)) return undefined;
  const { title, about } = RULE_WORDS[rule as (typeof RULE_CODES)[number]];
  return `${title}: ${about}`;
}

/** A choice that shows its title; an empty list leaves the key free. */
const oneOf = (choices: readonly Choice[]): JsonSchema =>
  choices.length === 0
    ? {}
    : { enum: choices.map(({ id }) => id), enumDescriptions: choices.map(({ title }) => title) };
