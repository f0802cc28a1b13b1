import { expect, test } from 'vitest';
import { describeContent } from './content.ts';

test.each([
  ['an escape sequence', '\u001b[2J', '<U+001B>[2J'],
  ['a NUL', 'a\0b', 'a<U+0000>b'],
  ['a line end', 'a\nb', 'a<U+000A>b'],
  ['an override', '\u202egpj', '<U+202E>gpj'],
  ['a half-space in a word, which stays', 'نیم\u200cفاصله', 'نیم\u200cفاصله'],
])('a message shows %s of what was written', (_, value, shown) => {
  expect(describeContent({ code: 'bad-code', params: { value } }).what).toContain(`«${shown}»`);
});
