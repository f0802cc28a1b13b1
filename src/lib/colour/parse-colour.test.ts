import { expect, test } from 'vitest';
import { parseColour } from './parse-colour.ts';

test.each([
  ['#006d77', '#006d77'],
  ['006D77', '#006d77'],
  ['#abc', '#aabbcc'],
  ['abc', '#aabbcc'],
  ['teal', '#008080'],
  ['rgb(0 109 119)', '#006d77'],
  ['hsl(10 50% 50%)', '#bf5540'],
  ['rgb(0 109 119 / 50%)', undefined],
  ['#006d7780', undefined],
  ['transparent', undefined],
  ['سبز', undefined],
  ['url(/a)', undefined],
  ['red;}', undefined],
  ['', undefined],
])('«%s» is %s', (text, colour) => {
  expect(parseColour(text)).toBe(colour);
});
