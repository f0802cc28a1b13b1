import { readStyleRules } from './read-style-rules.ts';
import type { StyleRule } from './style-rules.ts';

/** A compiled style sheet, and its rules. */
export interface KnownSheet {
  css: string;
  rules: readonly StyleRule[];
}

/** The style sheets that Astro compiled, read once. */
export const readSheets = (styles: Iterable<string>): KnownSheet[] =>
  Array.from(styles, (css) => ({ css, rules: readStyleRules(css) }));
