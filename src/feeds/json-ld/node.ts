/** A node of JSON-LD in the vocabulary of schema.org. */
export interface JsonLdNode {
  '@type': string;
  '@id'?: string;
  [property: string]: JsonLdValue | undefined;
}

export type JsonLdValue = string | number | boolean | JsonLdNode | readonly JsonLdValue[];

/**
 * Nodes as the text of a `<script type="application/ld+json">` (JSON-LD 1.1, section 7). «<» is escaped,
 * so that no title can end the script.
 */
export const toJsonLd = (nodes: readonly JsonLdNode[]): string =>
  JSON.stringify({ '@context': 'https://schema.org', '@graph': nodes }).replaceAll('<', '\\u003c');

/** Makes a site address absolute and percent-encoded. */
export type Absolute = (url: string) => string;
