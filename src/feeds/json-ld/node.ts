import { persianiseDigits } from '../../lib/persian/digits.ts';

/** A node of JSON-LD in the vocabulary of schema.org. */
export interface JsonLdNode {
  '@type': string;
  '@id'?: string;
  [property: string]: JsonLdValue | undefined;
}

export type JsonLdValue = string | number | boolean | JsonLdNode | readonly JsonLdValue[];

/** What people are shown; other texts are machines' and stay as they are. */
const PROSE = new Set(
  'name headline alternativeHeadline description text keywords articleSection dateline'.split(' '),
);

/**
 * Nodes as the text of a `<script type="application/ld+json">` (JSON-LD 1.1, section 7). «<» is escaped,
 * so that no title can end the script. What people are shown has its digits as on the page.
 */
export const toJsonLd = (nodes: readonly JsonLdNode[]): string =>
  JSON.stringify({ '@context': 'https://schema.org', '@graph': nodes }, toShown).replaceAll(
    '<',
    '\\u003c',
  );

function toShown(this: unknown, key: string, value: unknown): unknown {
  if (!PROSE.has(key) || isOtherLanguage(this)) return value;
  return Array.isArray(value) ? value.map(persianised) : persianised(value);
}

/** Whether a node says that its words are not Persian. */
const isOtherLanguage = (node: unknown): boolean =>
  typeof node === 'object' && node !== null && 'inLanguage' in node && node.inLanguage !== 'fa';

const persianised = (value: unknown): unknown =>
  typeof value === 'string' ? persianiseDigits(value) : value;

/** Makes a site address absolute and percent-encoded. */
export type Absolute = (url: string) => string;
