/** What a part of a shape may be. */
type Kind = 'function' | 'object' | 'array' | 'map' | 'string' | 'number';

const IS: Record<Kind, (value: unknown) => boolean> = {
  function: (value) => typeof value === 'function',
  object: (value) => typeof value === 'object' && value !== null,
  array: Array.isArray,
  map: (value) => value instanceof Map,
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
};

/** The installed Astro is not as this program knows it where Astro documents nothing. */
export class UnknownAstro extends Error {
  override readonly name = 'UnknownAstro';
}

/**
 * Look whether a part of Astro has the shape that is relied on.
 *
 * @param what names it in the error
 * @param shape what must stand where: a name, or several with dots between them
 * @throws {UnknownAstro} naming the first part that is something else
 */
export function expectShape(what: string, value: unknown, shape: Record<string, Kind>): void {
  for (const [keys, kind] of Object.entries(shape)) {
    const found = keys.split('.').reduce(partOf, value);
    if (!IS[kind](found)) throw new UnknownAstro(`${what}: ${keys} is no ${kind}`);
  }
}

/** Whether an error, or what caused it, is that Astro is another. */
export function isUnknownAstro(error: unknown): boolean {
  for (let each = error; each instanceof Error; each = each.cause)
    // A second process and a second module graph have classes of their own, so the name decides.
    if (each.name === 'UnknownAstro') return true;
  return false;
}

function partOf(value: unknown, name: string): unknown {
  const isOpen = IS.object(value) || IS.function(value);
  return isOpen ? (value as Record<string, unknown>)[name] : undefined;
}
