/** Where a selector asks for a component's scope, which Astro writes as `:where(.astro-…)`. */
export interface ScopeUse {
  /** Where in the selector's text it begins. */
  at: number;
  /** The class that the component's elements bear. */
  scope: string;
  /** What else the same element must have: `p` or `.kicker`; undefined where that is not told. */
  with?: string;
}

/** One selector of a list. */
export interface StyleSelector {
  text: string;
  /** What elements of a page must have for it to fit one, as `page-marks.ts` names that. */
  needs: readonly string[];
  scopes: readonly ScopeUse[];
}

/** A rule of a style sheet, or an at-rule that stands for itself. */
export interface StyleRule {
  /** The layers, queries and so on round it: `@media print`. */
  within: readonly string[];
  /** Undefined for what every page bears. */
  selectors?: readonly StyleSelector[];
  /** What follows the selectors: `{color:red}`; a whole at-rule where there are none. */
  text: string;
}

/**
 * Attributes that templates alone write, and no script changes: a rule that asks for a value of one is
 * needed where a page has that value.
 */
const FIXED_ATTRIBUTES = ['data-columns', 'data-cut', 'data-ratio'] as const;

/** Whether rules ask for values of an attribute. */
export const isFixed = (attribute: string): boolean =>
  FIXED_ATTRIBUTES.some((fixed) => fixed === attribute);

/** How an attribute's value is named among what a page has. */
export const fixedMark = (attribute: string, value: string): string => `[${attribute}=${value}]`;
