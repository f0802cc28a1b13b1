import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reportEntriesOf } from '../editorial/checker/report-entry.ts';
import { anyContentDiagnostic, anyRuleDiagnostic } from '../../testkit/checker/any-diagnostic.ts';
import { diagnosticAt } from '../lib/diagnostics/diagnostic.ts';
import { describeContentDiagnostics } from '../messages/diagnostics/describe.ts';
import { REPORTS } from './check-report.ts';

/** What rules a terminal or turns the text around it; line ends are the report's own. */
const RULING = /(?!\n)[\p{Cc}\p{Cs}\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069\u2028\u2029]/u;

const written = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 5 }),
      fc.constantFrom(
        '\u001B[2J',
        '\u001B]0;x\u0007',
        '\0',
        '\u202E',
        '\u009B',
        '\uD800',
        '\r',
        '\t',
      ),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));

const fromLoaders = anyContentDiagnostic(written);
const fromRules = anyRuleDiagnostic(written);

test('no report lets what editors wrote rule a terminal', () => {
  fc.assert(
    fc.property(fc.array(fromLoaders), fc.array(fromRules), (diagnostics, found) => {
      const entries = reportEntriesOf({ diagnostics: [...diagnostics, ...found] });
      for (const report of REPORTS.values())
        expect(report.file(entries, 'content', true)).not.toMatch(RULING);
      expect(describeContentDiagnostics(diagnostics)).not.toMatch(RULING);
    }),
  );
});

test('JSON gives tools the very text that was found', () => {
  const found = 'a\u001B\u202E\u2028b';
  const told = REPORTS.get('json')?.file(
    [
      {
        ...{ file: 'news/1.md', line: 1, column: 1, rule: 'digits', severity: 'error' },
        ...{ message: 'متن', found },
      },
    ],
    'content',
    true,
  );
  expect(JSON.parse(told ?? '')).toMatchObject({ found });
});

test('what is long is cut, and a line of its own for each match stays', () => {
  const told = describeContentDiagnostics([
    diagnosticAt(
      { code: 'bad-id', params: { value: 'x'.repeat(100_000) } },
      { file: 'a.md', line: 2 },
    ),
    diagnosticAt(
      { code: 'mdx', params: { why: 'element', value: 'constructor' } },
      { file: 'a.md', line: 3 },
    ),
  ]);
  expect(told.length).toBeLessThan(1_500);
  expect(told).not.toContain('native code');
});

test('only the formats of the list are known', () => {
  expect([...REPORTS.keys()]).toEqual(['text', 'json', 'github', 'gitlab']);
});
