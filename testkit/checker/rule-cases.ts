import {
  type CheckOptions,
  checkText,
  type ItemDiagnostic,
} from '../../src/editorial/checker/rules/check-item.ts';
import { fixText } from '../../src/editorial/checker/rules/fix-text.ts';
import type { RuleCode } from '../../src/lib/diagnostics/rule-params.ts';

const HEAD = '---\ncode: 1\ntitle: عنوان\npublishedAt: 1403-07-24 09:00\nsection: a\n---\n\n';

/** A whole item: a text that is no item yet becomes the body of one. */
export const asItem = (text: string): string =>
  text.startsWith('---\n') ? text : `${HEAD}${text}\n`;

/** What one rule finds, as the editor sees it: the text of each match. */
export const foundBy = (rule: RuleCode, text: string, options?: CheckOptions): string[] =>
  diagnosticsOf(rule, text, options).map(({ found }) => found);

export const diagnosticsOf = (
  rule: RuleCode,
  text: string,
  options?: CheckOptions,
): ItemDiagnostic[] =>
  checkText(asItem(text), 'news/1.md', options).filter(({ code }) => code === rule);

/** The text after all safe corrections; a body comes back as a body. */
export function fixed(text: string, file = 'news/1.md'): string {
  const whole = fixText(asItem(text), file).text;
  return text.startsWith('---\n') ? whole : whole.slice(HEAD.length, -1);
}
