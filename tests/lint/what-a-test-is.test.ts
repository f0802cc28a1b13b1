import { expect, test } from 'vitest';

import { lintAs } from './lint-as.ts';

test.each([
  ['one word for a test', "test('x', () => expect(1).toBe(1));", []],
  ['another word', "it('x', () => expect(1).toBe(1));", ['vitest/consistent-test-it']],
  [
    'another word below a heading',
    "describe('y', () => { it('x', () => expect(1).toBe(1)); });",
    ['vitest/consistent-test-it'],
  ],
  ['one that runs alone', "test.only('x', () => expect(1).toBe(1));", ['vitest/no-focused-tests']],
  [
    'one that is left out',
    "test.skip('x', () => expect(1).toBe(1));",
    ['vitest/no-disabled-tests'],
  ],
  ['one that cannot fail', "test('x', () => { String(1); });", ['vitest/expect-expect']],
  [
    'two of one name',
    "test('x', () => expect(1).toBe(1));\ntest('x', () => expect(2).toBe(2));",
    ['vitest/no-identical-title'],
  ],
])('%s', async (_, code, told) => {
  const used = ['describe', 'expect', 'it', 'test'].filter((name) =>
    new RegExp(`\\b${name}[(.]`, 'u').test(code),
  );
  const text = `import { ${used.join(', ')} } from 'vitest';\n${code}\n`;
  for (const file of ['src/feeds/probe.test.ts', 'tests/site/probe.test.ts'])
    expect([...new Set(await lintAs(file, text))]).toEqual(told);
});
