import { z } from 'astro/zod';
import type { Field } from '@sveltia/cms';
import * as blocks from '../../collections/schemas/fields.ts';
import { DESK } from '../../messages/desk.ts';
import { FRONT_MATTER } from '../../messages/front-matter.ts';

/** What a form shows for the building blocks of the schemas, whichever field is made of one. */
const BY_BLOCK = new Map<unknown, Partial<Field>>([
  [blocks.code, { widget: 'string', pattern: [/^\p{Nd}{1,15}$/u, DESK.faults.count] }],
  [blocks.instant, { widget: 'peyk-moment' }],
  [blocks.day, { widget: 'peyk-moment', dayOnly: true }],
  [blocks.flag, { widget: 'boolean', default: false }],
  [blocks.count, { widget: 'string', pattern: [/^\p{Nd}+$/u, DESK.faults.count] }],
  [blocks.id, { widget: 'string', pattern: [/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, DESK.faults.id] }],
  [blocks.webAddress, { widget: 'string', pattern: [/^https?:\/\/\S+$/u, DESK.faults.address] }],
  [blocks.alias, { widget: 'string', pattern: [/^\/\S*$/u, DESK.faults.alias] }],
  [blocks.mediaPath, { widget: 'image', choose_url: false }],
  [blocks.prose, { widget: 'text' }],
  [blocks.focus, { widget: 'peyk-focus' }],
]);

const FONT_FILE: Partial<Field> = {
  widget: 'file',
  accept: '.woff2,.woff,.ttf,.otf',
  choose_url: false,
};

/** Special coverage by the names of its files, which their texts do not hold. */
const DOSSIER: Partial<Field> = {
  ...{ widget: 'relation', collection: 'dossiers', multiple: true },
  ...{ value_field: '{{slug}}', search_fields: ['title'], display_fields: ['title'] },
};

/** An item that is named by its code. */
const ITEM: Partial<Field> = { widget: 'peyk-item' };

/** One of `people.yml`. */
const PERSON = { widget: 'peyk-choice', from: 'people' };
const PEOPLE: Partial<Field> = {
  widget: 'list',
  field: { name: 'entry', label: DESK.choice.person, ...PERSON },
};

/** What a form shows for fields that mean more than their schema tells. */
const BY_PATH: Readonly<Record<string, Partial<Field>>> = {
  // It is given by itself: to ask an editor for it says nothing of what is to be done.
  code: { widget: 'peyk-code', required: false },
  section: { widget: 'peyk-choice', from: 'sections' },
  'blocks.section': { widget: 'peyk-choice', from: 'sections' },
  'top.code': ITEM,
  'special.items': {
    widget: 'list',
    field: { name: 'entry', label: DESK.labels['top.code'], ...ITEM },
  },
  dossiers: DOSSIER,
  'special.dossier': { ...DOSSIER, multiple: false },
  pinned: { widget: 'list', field: { name: 'entry', label: DESK.labels['top.code'], ...ITEM } },
  'series.id': { widget: 'peyk-choice', from: 'series' },
  // On where the file says nothing.
  history: { default: true },
  offline: { default: true },
  authors: PEOPLE,
  photographers: PEOPLE,
  translator: PERSON,
  tags: { widget: 'peyk-tags' },
  lead: { widget: 'peyk-lead' },
  correction: { widget: 'peyk-correction' },
  gallery: { widget: 'peyk-gallery' },
  'image.caption': { widget: 'text' },
  'event.decisions.text': { widget: 'text' },
  'look.font.path': FONT_FILE,
  'look.font.bold': FONT_FILE,
  // Folded, it shows its path alone.
  image: { collapsed: false },
  // A schema lets a picture stand without words; whoever puts one in is asked for them.
  'image.alt': { required: true },
};

/** The fields of a form for a schema, in the schema's order: what is added there is here by itself. */
export const formFields = (schema: z.ZodObject, path = ''): Field[] =>
  Object.entries(schema.shape).map(([name, each]) =>
    formField(name, each, path ? `${path}.${name}` : name),
  );

function formField(name: string, schema: unknown, path: string): Field {
  const words = path.replace(/^(?:gallery|special\.image)\.(?=.)/u, 'image.');
  const hint = FRONT_MATTER[words];
  const own = BY_PATH[words];
  const { inner, block, required } = unwrap(schema);
  return {
    name,
    label: DESK.labels[words] ?? DESK.labels[name] ?? hint?.split(/[:؛.]/u)[0] ?? name,
    hint: DESK.hints[words] ?? hint ?? '',
    required,
    ...block,
    ...(block === undefined && own?.widget !== 'relation' && shapeOf(inner, path)),
    ...own,
  } as Field;
}

function shapeOf(schema: unknown, path: string): object {
  if (schema instanceof z.ZodObject)
    return { widget: 'object', collapsed: 'auto', fields: formFields(schema, path) };
  if (schema instanceof z.ZodEnum)
    return {
      widget: 'select',
      options: schema.options.map((value) => ({
        value,
        label: DESK.choices[value] ?? String(value),
      })),
    };
  if (!(schema instanceof z.ZodArray)) return { widget: 'string' };
  const { inner, block } = unwrap(schema.element);
  if (inner instanceof z.ZodObject)
    return { widget: 'list', collapsed: 'auto', fields: formFields(inner, path) };
  return {
    widget: 'list',
    field: { name: 'entry', label: DESK.labels[path] ?? path, ...shapeOf(inner, path), ...block },
  };
}

interface Unwrapped {
  inner: unknown;
  /** What the table says of the building block it is, if it is one. */
  block?: Partial<Field> | undefined;
  required: boolean;
}

/** The schema below `optional`, `preprocess` and `transform`. */
function unwrap(schema: unknown, required = true): Unwrapped {
  const block = BY_BLOCK.get(schema);
  if (block) return { inner: schema, block, required };
  if (schema instanceof z.ZodOptional) return unwrap(schema.unwrap(), false);
  if (schema instanceof z.ZodPipe)
    return unwrap(schema.in instanceof z.ZodTransform ? schema.out : schema.in, required);
  return { inner: schema, required };
}
