import { z } from 'astro/zod';

/**
 * The keys that a schema knows in the map at a path: of what is missing, of lists and of what was read
 * first by a function of ours, too. None where no map stands there.
 */
export function knownKeys(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let at: unknown = bareSchema(schema);
  for (const key of path) {
    if (at instanceof z.ZodArray) at = bareSchema(at.element);
    else if (at instanceof z.ZodObject) at = bareSchema(at.shape[String(key)]);
    else return [];
  }
  return at instanceof z.ZodObject ? Object.keys(at.shape) : [];
}

function bareSchema(schema: unknown): unknown {
  if (schema instanceof z.ZodOptional) return bareSchema(schema.unwrap());
  if (!(schema instanceof z.ZodPipe)) return schema;
  const { in: first, out } = schema.def;
  return bareSchema(first instanceof z.ZodTransform ? out : first);
}
