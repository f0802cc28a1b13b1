import { HtmlValidate, StaticConfigLoader } from 'html-validate';

/** Validity (WHATWG HTML) and accessibility only; how the source is written is Prettier's matter. */
const validator = new HtmlValidate(
  new StaticConfigLoader({
    extends: ['html-validate:standard', 'html-validate:a11y'],
    elements: ['html5'],
    rules: {
      'heading-level': ['error', { allowMultipleH1: false }],
      'input-missing-label': 'error',
      'missing-doctype': 'error',
      'no-missing-references': 'error',
      // Raw `&` and `'` are valid where they are unambiguous, which a parser tells.
      'no-raw-characters': ['error', { relaxed: true }],
      // Ids of Persian headings are valid: HTML only forbids white space.
      'valid-id': ['error', { relaxed: true }],
    },
  }),
);

/** What is wrong with a page, as «line:column rule: message»; empty for a valid one. */
export function htmlFaults(html: string): string[] {
  return validator
    .validateStringSync(html)
    .results.flatMap(({ messages }) =>
      messages.map(
        ({ line, column, ruleId, message }) => `${line}:${column} ${ruleId}: ${message}`,
      ),
    );
}
