import { rangeOf, schemaType, type SchemaType } from './schema-vocabulary.ts';

type Node = Record<string, unknown>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/** A value's fitness for schema.org's data types; years are Gregorian. */
const DATA_TYPES: Record<string, (value: unknown) => boolean> = {
  Text: (value) => typeof value === 'string' && value.trim() !== '',
  URL: (value) => typeof value === 'string' && /^https?:\/\/[\x21-\x7e]+$/u.test(value),
  Date: (value) => typeof value === 'string' && /^(?:19|20)\d\d-\d\d-\d\d$/u.test(value),
  DateTime: (value) =>
    typeof value === 'string' && /^(?:19|20)\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\+0[34]:30$/u.test(value),
  Boolean: (value) => typeof value === 'boolean',
  Integer: (value) => Number.isInteger(value),
};

/** What search engines ask for beyond the vocabulary (Google Search Central, «Structured data»). */
const REQUIRED: Record<string, string[]> = {
  NewsArticle: ['headline', 'datePublished', 'dateModified', 'author', 'publisher', 'image'],
  BreadcrumbList: ['itemListElement'],
  WebSite: ['name', 'url', 'potentialAction'],
};

/** What people read; all else is for machines, and tells no Jalali year. */
const PROSE =
  /\/(?:headline|alternativeHeadline|description|name|text|keywords|articleSection|dateline|address)$/u;
const JALALI_YEAR = /(?<!\d)1[34]\d\d(?!\d)/u;

/** What is wrong with a JSON-LD block by schema.org's own vocabulary, with the path to each fault. */
export function jsonLdFaults(text: string): string[] {
  if (text.includes('<')) return ['«<» could end the script'];
  const block = JSON.parse(text) as Node;
  if (block['@context'] !== 'https://schema.org') return ['@context'];
  return (block['@graph'] as Node[]).flatMap((node) => {
    const type = String(node['@type']);
    const missing = (REQUIRED[type] ?? []).filter((name) => !(name in node));
    return [...missing.map((name) => `${type}: without ${name}`), ...nodeFaults(node, type)];
  });
}

function nodeFaults(node: Node, path: string): string[] {
  const name = String(node['@type']);
  const type = schemaType(name);
  if (!type) return [`${path}: no type ${name}`];
  return Object.entries(node).flatMap(([key, value]) => {
    if (key === '@type') return [];
    if (key === '@id') return DATA_TYPES['URL']?.(value) ? [] : [`${path}/@id`];
    return propertyFaults(type, key, value, path);
  });
}

function propertyFaults(type: SchemaType, key: string, value: unknown, path: string): string[] {
  // An action's input is annotated by a suffix (schema.org/docs/actions.html).
  const isInput = key.endsWith('-input');
  const range = isInput ? new Set(['Text']) : rangeOf(type, key);
  if (!range) return [`${path} has no ${key}`];
  return [value].flat().flatMap((one) => valueFaults(one, range, `${path}/${key}`));
}

function valueFaults(value: unknown, range: ReadonlySet<string>, path: string): string[] {
  if (isNode(value)) {
    const fits = range.has(String(value['@type']));
    return [
      ...(fits ? [] : [`${path}: may not be a ${String(value['@type'])}`]),
      ...nodeFaults(value, path),
    ];
  }
  const fits = [...range].some((type) => DATA_TYPES[type]?.(value));
  const isYear =
    typeof value === 'string' &&
    !PROSE.test(path) &&
    !/^https?:/u.test(value) &&
    JALALI_YEAR.test(value);
  return [
    ...(fits ? [] : [`${path}: ${JSON.stringify(value)} does not fit`]),
    ...(isYear ? [`${path}: Jalali year in ${value}`] : []),
  ];
}
