import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fixed, foundBy } from '../../../../testkit/checker/rule-cases.ts';
import { RULE_CODES, RULE_WORDS } from '../../../messages/diagnostics/rules.ts';
import { RULES } from './index.ts';

const examples = RULE_CODES.map((code) => [code, RULE_WORDS[code].example] as const).filter(
  ([, { wrong }]) => wrong !== '',
);

describe('the rules and their words', () => {
  test('are one list: no rule without words, no words without a rule', () => {
    expect(RULES.map(({ code }) => code).sort()).toEqual([...RULE_CODES].sort());
  });

  test.each(examples)('%s finds its own example', (id, { wrong }) => {
    expect(foundBy(id, wrong)).not.toEqual([]);
  });

  test.each(examples.filter(([, { right }]) => right !== undefined))(
    '%s corrects its own example',
    (_id, { wrong, right }) => {
      expect(fixed(wrong)).toBe(right);
    },
  );

  test('stand in the editors’ list, under the same names', () => {
    const rows = readFileSync('docs/checker.fa.md', 'utf8').matchAll(
      /^\| `([^`]+)` *\| ([^|]+?) *\|/gm,
    );
    expect(Array.from(rows, ([, id, title]) => [id, title])).toEqual(
      RULE_CODES.map((id) => [id, RULE_WORDS[id].title]),
    );
  });
});
