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
      // Allowed by ARIA and of use: a list of facts or a table's frame may have a name.
      'aria-label-misuse': ['error', { allowAnyNamable: true }],
      // Matters of style: a form's only button submits it, a component may draw its own list.
      'no-implicit-button-type': 'off',
      'prefer-native-element': 'off',
      // Raw `&` and `'` are valid where they are unambiguous, which a parser tells.
      'no-raw-characters': ['error', { relaxed: true }],
      // Ids of Persian headings are valid: HTML only forbids white space.
      'valid-id': ['error', { relaxed: true }],
    },
  }),
);

/** What is wrong with a page, as «rule: message at selector»; empty for a valid one. */
export function htmlFaults(html: string): string[] {
  return validator
    .validateStringSync(html)
    .results.flatMap(({ messages }) =>
      messages.map(
        ({ ruleId, message, selector }) => `${ruleId}: ${message} at ${ending(selector)}`,
      ),
    );
}

/** The last steps of a selector, without counting: the same place of a template reads the same. */
const ending = (selector: string | null): string =>
  (selector ?? '')
    .replace(/:nth-child\(\d+\)/gu, '')
    .split(' > ')
    .slice(-3)
    .join(' > ');
