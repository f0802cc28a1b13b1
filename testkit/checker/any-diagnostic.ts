import fc from 'fast-check';
import type { ContentCode, ContentParams } from '../../src/lib/diagnostics/content-params.ts';
import type {
  ContentDiagnostic,
  Location,
  Problem,
  RuleDiagnostic,
} from '../../src/lib/diagnostics/diagnostic.ts';
import type { RuleCode, RuleParams } from '../../src/lib/diagnostics/rule-params.ts';
import { UNREADABLE_REASONS } from '../../src/lib/diagnostics/reasons.ts';
import { parseDate } from '../../src/lib/calendar/parse.ts';

type Texts = fc.Arbitrary<string>;

/** Any diagnostic of the loaders, its texts drawn from `text`; the compiler asks for each code. */
export function anyContentDiagnostic(text: Texts): fc.Arbitrary<ContentDiagnostic> {
  const texts = fc.array(text);
  const none = fc.constant({});
  const value = fc.record({ value: text, field: text });
  const field = fc.record({ field: text });
  const from = fc.constantFrom;
  const params: { [Code in ContentCode]: fc.Arbitrary<ContentParams[Code]> } = {
    'alias-taken': fc.oneof(
      fc.record({ value: text, why: from('own' as const), others: texts }),
      fc.record({ value: text, why: from('same', 'folder'), others: texts, files: texts }),
    ),
    'bad-address': value,
    'bad-alias': fc.record({ value: text, why: from('no-slash', 'dots', 'too-long') }),
    'bad-boolean': value,
    'bad-code': value,
    'bad-colour': value,
    'bad-comments': field,
    'bad-variable': field,
    'bad-most': field,
    'bad-date': fc.record({ value: text, why: from(...WRONG_DATES.map(faultOfDate)) }),
    'bad-focus': value,
    'bad-hours': value,
    'bad-host': value,
    'bad-id': value,
    'bad-key': value,
    'bad-link': value,
    'bad-name': value,
    'bad-number': value,
    'bad-server-path': value,
    'code-twice': fc.record({ value: text, files: texts }),
    'draft-named': value,
    'empty-file': none,
    'ends-unseen': value,
    'front-matter-open': none,
    'id-twice': value,
    mdx: fc.oneof(
      fc.record({ why: from('syntax', 'element', 'expression', 'address'), value: text }),
      fc.record({ why: from('prop-unknown', 'prop-file'), value: text, component: text }),
    ),
    'missing-field': field,
    'missing-file': none,
    'missing-picture': value,
    'more-faults': fc.record({ count: fc.nat() }),
    'named-twice': value,
    'no-front-matter': none,
    'no-review': fc.record({ value: text, choices: texts }),
    'not-a-list': field,
    'not-a-map': field,
    'not-a-link': field,
    'not-a-target': field,
    'not-text': field,
    'not-utf8': none,
    'pale-colour': fc.record({ value: text, nearest: text }),
    'page-taken': fc.record({ value: text, files: texts }),
    'pinned-elsewhere': fc.record({ value: text, dossier: text }),
    'reserved-id': fc.record({ value: text, others: texts }),
    'too-deep': none,
    'too-long': fc.record({ value: text, field: text, length: fc.nat(), longest: fc.nat() }),
    'too-many': fc.record({ value: text, most: fc.nat() }),
    'too-much': fc.record({ limit: from('marks', 'cells'), most: fc.nat() }),
    'unfit-font': fc.record({ value: text, why: from('missing', 'no-persian'), size: fc.nat() }),
    'unfit-picture': fc.record({
      ...{ value: text, why: from('icon-shape', 'heavy'), size: fc.nat() },
      ...{ width: fc.nat(), height: fc.nat() },
    }),
    'no-original': value,
    'same-language': value,
    'translated-twice': value,
    'unknown-code': fc.record({ value: text, field: text }),
    'unknown-placeholder': value,
    'unknown-key': fc.record({ value: text, field: text, meant: text }),
    'unknown-dossier': fc.record({ value: text, choices: texts }),
    'unknown-page': fc.record({ value: text, choices: texts }),
    'unknown-section': fc.record({ value: text, choices: texts }),
    'unknown-series': fc.record({ value: text, choices: texts }),
    'unknown-person': fc.record({ value: text, choices: texts }),
    'unreadable-file': fc.record({ why: from(...UNREADABLE_REASONS) }),
    'unsound-media': fc.record({ value: text, why: from('kind', 'broken', 'no-picture') }),
    'wrong-choice': fc.record({ value: text, field: text, choices: texts }),
    yaml: fc.record({ why: from('tab', 'syntax', 'twice'), value: text }),
  };
  const problems = Object.entries(params).map(([code, of]: [string, fc.Arbitrary<unknown>]) =>
    // Each code stands beside its own params in the table above.
    of.map((each) => ({ code, params: each }) as Problem),
  );
  return fc
    .tuple(fc.oneof(...problems), anyLocation(text))
    .map(([problem, location]) => ({ ...problem, ...location, severity: 'error' }));
}

/** Any diagnostic of the checker's rules. */
export function anyRuleDiagnostic(text: Texts): fc.Arbitrary<RuleDiagnostic> {
  const count = fc.nat();
  const none = fc.constant(undefined);
  const params: {
    [Code in RuleCode]: fc.Arbitrary<
      RuleParams[Code] extends Record<string, never> ? undefined : RuleParams[Code]
    >;
  } = {
    'no-such-date': fc.record({ month: text, days: count }),
    'wrong-weekday': fc.record({ date: text, weekday: text }),
    'date-of-publication': fc.record({ published: text }),
    'title-length': fc.record({ length: count, longest: count }),
    'title-repeated': none,
    'lead-repeated': none,
    'paragraph-twice': fc.record({ line: count }),
    'same-release': fc.record({ file: text, percent: count }),
    'missing-alt': none,
    'missing-picture': fc.record({ address: text }),
    'unread-block': none,
    'broken-link': fc.record({ address: text, meant: text }),
    'left-out': fc.record({
      kind: fc.constantFrom('element', 'handler', 'address', 'elsewhere'),
      name: text,
    }),
    'pasted-html': fc.record({ names: text, count }),
    'foreign-picture': none,
    'tag-spelling': fc.record({ count }),
    'arabic-letters': none,
    'false-half-space': none,
    'idle-half-space': none,
    'spaced-affix': fc.record({ written: text, whole: text }),
    'lost-half-space': none,
    'lost-space': none,
    'latin-marks': none,
    'space-before-mark': none,
    'space-after-mark': none,
    quotes: none,
    'three-dots': none,
    'stretched-letters': none,
    'stray-marks': none,
    'loose-hamza': none,
    'mixed-digits': none,
    'glued-digit': none,
    'literal-emphasis': none,
  };
  const matches = Object.entries(params).map(([code, of]: [string, fc.Arbitrary<unknown>]) =>
    fc.record({
      code: fc.constant(code),
      params: of,
      severity: fc.constantFrom('error', 'warning'),
      column: fc.constant(1),
      found: text,
      suggestion: text,
      context: fc.record({ before: text, after: text }),
    }),
  );
  return (
    fc
      .tuple(fc.oneof(...matches), anyLocation(text))
      // Each code stands beside its own params in the table above.
      .map(([match, location]) => ({ ...location, ...match }) as RuleDiagnostic)
  );
}

const anyLocation = (text: Texts): fc.Arbitrary<Location> =>
  fc.record({ file: text, line: fc.constant(1) });

const WRONG_DATES = ['1403-13-01', '1403-07-31', '1-1-1', '24:61 1403-07-24', 'شنبه 1403-07-24'];

function faultOfDate(written: string) {
  const read = parseDate(written);
  if (read.ok) throw new Error(`${written} is a date`);
  return read.fault;
}
