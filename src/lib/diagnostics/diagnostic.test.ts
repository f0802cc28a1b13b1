import { expect, expectTypeOf, test } from 'vitest';
import { isFromRule, diagnosticAt, type Problem, type RuleDiagnostic } from './diagnostic.ts';

const AT = { file: 'news/1.md', line: 2 };

test('a problem with its location stops a build', () => {
  const problem: Problem = { code: 'bad-code', params: { value: '12a' } };
  expect(diagnosticAt(problem, { ...AT, column: 7 })).toEqual({
    ...{ file: 'news/1.md', line: 2, column: 7 },
    ...{ severity: 'error', code: 'bad-code', params: { value: '12a' } },
  });
});

test('the compiler holds each code to its params', () => {
  expectTypeOf<{ code: 'bad-code'; params: { value: string } }>().toExtend<Problem>();
  // A code that there is not, a param too few, one of another name, and one of another kind.
  expectTypeOf<{ code: 'bad-cod'; params: { value: string } }>().not.toExtend<Problem>();
  expectTypeOf<{
    code: 'too-long';
    params: { value: string; field: string };
  }>().not.toExtend<Problem>();
  expectTypeOf<{
    code: 'wrong-choice';
    params: { value: string; field: string; choice: string[] };
  }>().not.toExtend<Problem>();
  expectTypeOf<{ code: 'more-faults'; params: { count: string } }>().not.toExtend<Problem>();
  expectTypeOf<{ code: 'yaml'; params: { why: 'tabs'; value: string } }>().not.toExtend<Problem>();
  expectTypeOf<{ code: 'empty-file'; params: { value: string } }>().not.toExtend<Problem>();
  expectTypeOf<Extract<RuleDiagnostic, { code: 'same-release' }>['params']>().toEqualTypeOf<{
    file: string;
    percent: number;
  }>();
});

test('what a rule found is told from what stops a build, even under one code', () => {
  const stopping = diagnosticAt({ code: 'missing-picture', params: { value: 'media/a.jpg' } }, AT);
  const found: RuleDiagnostic = {
    ...{ ...AT, column: 1, severity: 'error', found: '![](/a.jpg)' },
    context: { before: '', after: '' },
    code: 'missing-picture',
    params: { address: '/a.jpg' },
  };
  expect([stopping, found].filter(isFromRule)).toEqual([found]);
});
