import { expect, test } from 'vitest';
import { describeFault } from './content.ts';

test.each([
  ['an escape sequence', '\u001b[2J', '<U+001B>[2J'],
  ['a NUL', 'a\0b', 'a<U+0000>b'],
  ['a line end', 'a\nb', 'a<U+000A>b'],
  ['an override', '\u202egpj', '<U+202E>gpj'],
  ['a half-space in a word, which stays', 'نیم\u200cفاصله', 'نیم\u200cفاصله'],
])('a fault shows %s of what was written', (_, value, shown) => {
  const fault = { file: 'news/1.md', line: 2, kind: 'bad-code', value } as const;
  expect(describeFault(fault).what).toContain(`«${shown}»`);
});
