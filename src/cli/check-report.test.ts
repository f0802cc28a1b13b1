import fc from 'fast-check';
import { expect, test } from 'vitest';
import { noticesOf } from '../editorial/checker/notices.ts';
import type { Fault, FaultKind } from '../lib/diagnostics/diagnostic.ts';
import { RULE_IDS } from '../messages/diagnostics/rules.ts';
import { describeFaults } from '../messages/diagnostics/content.ts';
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

const KINDS = [
  ...['alias-taken', 'bad-address', 'bad-alias', 'bad-boolean', 'bad-code', 'bad-date', 'bad-id'],
  ...['code-twice', 'id-twice', 'mdx', 'missing-picture', 'not-a-map', 'page-taken', 'reserved-id'],
  ...['too-long', 'unknown-code', 'unknown-key', 'unknown-section', 'unsound-media', 'yaml'],
] as FaultKind[];

const fault = fc.record({
  file: written,
  line: fc.constant(1),
  kind: fc.constantFrom(...KINDS),
  field: written,
  value: written,
  detail: fc.record({
    why: fc.oneof(written, fc.constantFrom('element', 'component', 'expression', 'unreadable')),
    component: written,
    meant: written,
    choices: fc.array(written),
    files: fc.array(written),
  }),
});

const finding = fc.record({
  file: written,
  line: fc.constant(1),
  column: fc.constant(1),
  start: fc.constant(0),
  end: fc.constant(1),
  rule: fc.constantFrom(...RULE_IDS),
  severity: fc.constantFrom('error' as const, 'warning' as const),
  found: written,
  suggestion: written,
  detail: fc.record({ address: written, name: written, file: written, title: written }),
  context: fc.record({ before: written, after: written }),
});

test('no report lets what editors wrote rule a terminal', () => {
  fc.assert(
    fc.property(fc.array(fault), fc.array(finding), (faults, findings) => {
      const notices = noticesOf({ file: 'news/1.md', faults, findings });
      for (const report of REPORTS.values())
        expect(report.file(notices, 'content', true)).not.toMatch(RULING);
      expect(describeFaults(faults as Fault[])).not.toMatch(RULING);
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

test('what is long is cut, and a line of its own for each place stays', () => {
  const faults: Fault[] = [
    { file: 'a.md', line: 2, kind: 'bad-id', value: 'x'.repeat(100_000) },
    { file: 'a.md', line: 3, kind: 'mdx', value: 'constructor', detail: { why: 'element' } },
  ];
  const told = describeFaults(faults);
  expect(told.length).toBeLessThan(1_500);
  expect(told).not.toContain('native code');
});

test('only the formats of the list are known', () => {
  expect([...REPORTS.keys()]).toEqual(['text', 'json', 'github']);
});
