import { z } from 'astro/zod';
import { FRONT_MATTER } from '../../messages/front-matter.ts';
import { newsSchema } from './news.ts';

/** As much of JSON Schema (2020-12) as is made here. */
export interface JsonSchema {
  [key: string]: unknown;
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
}

interface Choice {
  id: string;
  title: string;
}

/** Fields that may also be one text: `image: ../media/a.jpg`, `tags: راه، زمستان`. */
const MAY_BE_TEXT = new Set(['image', 'gallery[]', 'tags', 'event.decisions[]']);

/**
 * The schema of an item's front matter for code editors: names to complete, what each is, the sections
 * and series there are. Made from `newsSchema`, so that a field added there is here too.
 *
 * Editors' YAML readers guess types (`277495` is a number to them, `true` a truth value); to Peyk each is
 * text (docs/decisions/0002-scalars-are-text.md), so wherever text may stand, these may.
 */
export function newsJsonSchema(lists: {
  sections: readonly Choice[];
  series: readonly Choice[];
}): JsonSchema {
  const schema = z.toJSONSchema(newsSchema, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
  const root = forEditors(schema, '');
  const { section, series } = root.properties ?? {};
  if (section) Object.assign(section, oneOf(lists.sections));
  const id = series?.properties?.['id'];
  if (id) Object.assign(id, oneOf(lists.series));
  return root;
}

function forEditors(schema: JsonSchema, path: string): JsonSchema {
  const { properties, items, type, ...rest } = schema;
  const described = describe(path);
  if (type === 'string')
    return {
      ...rest,
      ...described,
      type: path === 'draft' ? 'boolean' : ['string', 'number', 'boolean'],
    };
  const below = (name: string): string => (path ? `${path}.${name}` : name);
  const whole: JsonSchema = {
    ...rest,
    ...described,
    ...(type !== undefined && { type: MAY_BE_TEXT.has(path) ? [type, 'string'] : type }),
  };
  if (properties)
    whole.properties = Object.fromEntries(
      Object.entries(properties).map(([name, each]) => [name, forEditors(each, below(name))]),
    );
  if (items) whole.items = forEditors(items, `${path}[]`);
  return whole;
}

function describe(path: string): { description?: string } {
  // A picture of the gallery has the words of the item's picture.
  const name = path.replace(/^gallery\[\](?=\.|$)/u, 'image').replaceAll('[]', '');
  const description = path.endsWith('[]') ? undefined : FRONT_MATTER[name];
  return description === undefined ? {} : { description };
}

/** A choice that shows its title; an empty list leaves the field free. */
const oneOf = (choices: readonly Choice[]): JsonSchema =>
  choices.length === 0
    ? {}
    : { enum: choices.map(({ id }) => id), enumDescriptions: choices.map(({ title }) => title) };
