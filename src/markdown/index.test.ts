import { expect, test } from 'vitest';
import { HTML_PLUGINS, MDX_PLUGINS, REHYPE_PLUGINS } from './index.ts';

const nameOf = (plugin: unknown): string => {
  const [name] = Array.isArray(plugin) ? (plugin as unknown[]) : [plugin];
  return typeof name === 'function' ? name.name : '';
};
const order = REHYPE_PLUGINS.map(nameOf);

test.each([
  ['rehypeMendEmphasis', 'rehypeDropBlank', 'a mark that is dropped may leave a block blank'],
  ['rehypeMendEmphasis', 'rehypeTypedLists', '«**۱.» would begin no item'],
  ['rehypeDropEndMark', 'rehypeDropBlank', 'the mark may have been all of a block'],
  ['rehypeDropBlank', 'rehypeDropRepeatedOpening', 'blank blocks may stand before the title'],
  ['rehypeTypedLists', 'rehypeJoinLines', 'an item begins with its line'],
  ['rehypeDropEndMark', 'rehypeJoinLines', 'the mark is a line of its own'],
  ['rehypeFigures', 'rehypeNormaliseText', 'a caption is prose'],
  ['rehypeJoinLines', 'rehypeNormaliseText', 'a half-space at a line end is beside a space'],
  ['rehypeNormaliseText', 'rehypePersianQuotes', 'a quote is Persian by its letters'],
  ['rehypeNormaliseText', 'rehypePersianDigits', 'invisible characters part numbers'],
  ['rehypePersianDigits', 'rehypeHeadingIds', 'a heading is listed as it is shown'],
  ['rehypeHeadingLevels', 'rehypeHeadingIds', 'headings are listed with their final level'],
  ['rehypeSafeUrls', 'rehypePictures', 'an address that was refused is no picture'],
])('%s stands before %s: %s', (first, second) => {
  expect(order).toContain(first);
  expect(order.indexOf(first)).toBeLessThan(order.indexOf(second));
});

test('cuts text into directions when no rule has to read across it any more', () => {
  expect(order.at(-2)).toBe('rehypeBidi');
});

test('ends at the gate, whatever the rules before it made of a text', () => {
  expect(order.at(-1)).toBe('rehypeGate');
});

test('sanitises what editors wrote in MDX as in raw HTML, after it became elements', () => {
  const [first, ...rest] = MDX_PLUGINS.map(nameOf);
  expect(first).toBe('rehypeJsxElements');
  expect(rest).toEqual(HTML_PLUGINS.map(nameOf));
});
