import type { Element } from 'hast';
import type { Schema } from 'hast-util-sanitize';

type Definition = NonNullable<Schema['attributes']>[string][number];
/** What a property may be: anything, or one of these. */
type Choices = readonly (string | number | boolean | RegExp | null | undefined)[];
type Value = Element['properties'][string];

/** A schema of rehype-sanitize made ready to be asked about every element of every body. */
export interface HtmlRules {
  /** Whether an element of this name may stand below elements of these. */
  allowsElement(name: string, above: readonly string[]): boolean;
  /** Whether an element that may not be there goes with all that it holds. */
  dropsContent(name: string): boolean;
  /** As much of a property's value as the element may have; undefined where that is nothing. */
  allowedValue(name: string, property: string, value: Value): Value | undefined;
  /** What an element always has. */
  required(name: string): Element['properties'] | undefined;
}

/** @param schema its addresses are not judged here, but by `classifyUrl` alone */
export function toHtmlRules(schema: Schema): HtmlRules {
  const names = new Set(schema.tagNames);
  const dropped = new Set(schema.strip);
  const ancestors = new Map(Object.entries(schema.ancestors ?? {}));
  const required = new Map(Object.entries(schema.required ?? {}));
  const common = toChoices(schema.attributes?.['*'] ?? []);
  const own = new Map(
    Object.entries(schema.attributes ?? {}).map(([name, list]) => [name, toChoices(list)]),
  );
  return {
    allowsElement: (name, above) =>
      names.has(name) && (ancestors.get(name)?.some((each) => above.includes(each)) ?? true),
    dropsContent: (name) => dropped.has(name),
    allowedValue: (name, property, value) =>
      valueAmong(own.get(name)?.get(property), value) ?? valueAmong(common.get(property), value),
    required: (name) => required.get(name),
  };
}

const toChoices = (list: readonly Definition[]): ReadonlyMap<string, Choices> =>
  new Map(
    list.map((each): [string, Choices] =>
      typeof each === 'string' ? [each, []] : [each[0], each.slice(1)],
    ),
  );

function valueAmong(choices: Choices | undefined, value: Value): Value | undefined {
  if (choices === undefined) return undefined;
  if (Array.isArray(value)) {
    const allowed = value.filter((each) => isAmong(choices, each));
    if (allowed.length === value.length && allowed.length > 0) return value;
    return allowed.length > 0 ? allowed : undefined;
  }
  return isAmong(choices, value) ? value : undefined;
}

function isAmong(choices: Choices, value: unknown): boolean {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean')
    return false;
  return (
    choices.length === 0 ||
    choices.some((each) => (each instanceof RegExp ? each.test(String(value)) : each === value))
  );
}
