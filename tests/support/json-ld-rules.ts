import { REQUIRED, SCHEMA_TYPES } from './schema-vocabulary.ts';

type Node = Record<string, unknown>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/** A value's fitness for schema.org's data types. */
const DATA_TYPES: Record<string, (value: unknown) => boolean> = {
  Text: (value) => typeof value === 'string' && value.trim() !== '',
  URL: (value) => typeof value === 'string' && /^https?:\/\/[\x21-\x7e]+$/u.test(value),
  Date: (value) => typeof value === 'string' && /^(?:19|20)\d\d-\d\d-\d\d$/u.test(value),
  DateTime: (value) =>
    typeof value === 'string' && /^(?:19|20)\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\+0[34]:30$/u.test(value),
  Boolean: (value) => typeof value === 'boolean',
  Integer: (value) => Number.isInteger(value),
};

/** What is wrong with a JSON-LD block by schema.org's own vocabulary, with the path to each fault. */
export function jsonLdFaults(text: string): string[] {
  const block = JSON.parse(text) as Node;
  if (block['@context'] !== 'https://schema.org') return ['@context'];
  return (block['@graph'] as Node[]).flatMap((node) =>
    nodeFaults(node, String(node['@type']), false),
  );
}

function nodeFaults(node: Node, path: string, isInner: boolean): string[] {
  const type = String(node['@type']);
  if (!SCHEMA_TYPES[type]) return [`${path}: no type ${type}`];
  const missing = isInner ? [] : (REQUIRED[type] ?? []).filter((name) => !(name in node));
  return [
    ...missing.map((name) => `${path}: without ${name}`),
    ...Object.entries(node).flatMap(([key, value]) => {
      if (key === '@type') return [];
      if (key === '@id') return DATA_TYPES['URL']?.(value) ? [] : [`${path}/@id`];
      // An action's input is annotated by a suffix (schema.org/docs/actions.html).
      const name = key.replace(/-input$/u, '');
      const range = rangeOf(type, name);
      if (!range) return [`${path}: ${type} has no ${name}`];
      return [value].flat().flatMap((one) => valueFaults(one, range, `${path}/${key}`));
    }),
  ];
}

function valueFaults(value: unknown, range: string[], path: string): string[] {
  if (isNode(value)) {
    const fits = lineOf(String(value['@type'])).some((type) => range.includes(type));
    return [
      ...(fits ? [] : [`${path}: not a ${String(value['@type'])}`]),
      ...nodeFaults(value, path, true),
    ];
  }
  const fits = range.some((type) => DATA_TYPES[type]?.(value));
  return fits ? [] : [`${path}: ${JSON.stringify(value)} is no ${range.join(' or ')}`];
}

/** A type and all that it extends. */
const lineOf = (type: string): string[] => [
  type,
  ...(SCHEMA_TYPES[type]?.extends.flatMap(lineOf) ?? []),
];

const rangeOf = (type: string, property: string): string[] | undefined =>
  lineOf(type)
    .map((name) => SCHEMA_TYPES[name]?.properties[property])
    .find((range) => range !== undefined);
