import { z } from 'astro/zod';
import { transcript } from '../schemas/components.ts';
import * as blocks from '../schemas/fields.ts';
import type { KindName } from '../../messages/reference/words.ts';

/** One key of a file, as its schema has it. */
export interface Key {
  /** As it is written one in another, lists left out: «footer.links.title». */
  path: string;
  kind: KindName;
  isNeeded: boolean;
  /** Whether a list of such values stands there. */
  isList: boolean;
  /** Whether a single value may stand in place of the map: `image: ../media/a.jpg`. */
  mayBeBare: boolean;
  /** Characters of a text. */
  longest?: number | undefined;
  /** What there is to choose from. */
  choices?: readonly string[] | undefined;
}

/** The building blocks that mean something by themselves. */
const BY_BLOCK = new Map<unknown, KindName>([
  [blocks.alias, 'old-address'],
  [blocks.code, 'code'],
  [blocks.colour, 'colour'],
  [blocks.count, 'number'],
  [blocks.day, 'day'],
  [blocks.flag, 'truth'],
  [blocks.focus, 'focus'],
  [blocks.id, 'id'],
  [blocks.indexNowKey, 'secret'],
  [blocks.instant, 'moment'],
  [blocks.linkAddress, 'link'],
  [blocks.mediaPath, 'media'],
  [blocks.webAddress, 'address'],
  [transcript, 'transcript'],
]);

/** The keys of a schema in its order, each before those that stand in it. */
export const keysOf = (schema: z.ZodObject, above = ''): Key[] =>
  Object.entries(schema.shape).flatMap(([name, each]) => {
    const path = above === '' ? name : `${above}.${name}`;
    const { inner, isNeeded, isList, mayBeBare } = bareSchema(each);
    const key: Key = { ...kindOf(inner), path, isNeeded, isList, mayBeBare };
    return [key, ...(inner instanceof z.ZodObject ? keysOf(inner, path) : [])];
  });

function kindOf(schema: unknown): Pick<Key, 'kind' | 'longest' | 'choices'> {
  if (schema instanceof z.ZodObject) return { kind: 'map' };
  if (schema instanceof z.ZodEnum) return { kind: 'choice', choices: schema.options.map(String) };
  const longest = blocks.longestOf(schema as object);
  if (longest !== undefined) return { kind: 'text', longest };
  const kind = BY_BLOCK.get(schema);
  if (kind === undefined) throw new Error('A key of a kind that the reference does not know');
  return { kind };
}

interface Bare {
  inner: unknown;
  isNeeded: boolean;
  isList: boolean;
  mayBeBare: boolean;
}

/** The schema below `optional`, lists and what was put round it, and what these say. */
function bareSchema(schema: unknown, known: Omit<Bare, 'inner'> = PLAIN): Bare {
  const inner = { inner: schema, ...known };
  if (BY_BLOCK.has(schema) || blocks.longestOf(schema as object) !== undefined) return inner;
  if (schema instanceof z.ZodOptional)
    return bareSchema(schema.unwrap(), { ...known, isNeeded: false });
  if (schema instanceof z.ZodArray) return bareSchema(schema.element, { ...known, isList: true });
  if (!(schema instanceof z.ZodPipe)) return inner;
  return schema.in instanceof z.ZodTransform
    ? bareSchema(schema.out, { ...known, mayBeBare: true })
    : bareSchema(schema.in, known);
}

const PLAIN = { isNeeded: true, isList: false, mayBeBare: false };
