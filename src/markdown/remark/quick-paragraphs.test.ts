import fc from 'fast-check';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { REMARK_PLUGINS } from '../index.ts';
import { remarkQuickParagraphs } from './quick-paragraphs.ts';

const whole = unified().use(remarkParse).use(REMARK_PLUGINS).freeze();
const quick = unified().use(remarkParse).use(REMARK_PLUGINS).use(remarkQuickParagraphs).freeze();

const withoutPositions = (tree: unknown): unknown =>
  JSON.parse(
    JSON.stringify(tree, (key, value: unknown) => (key === 'position' ? undefined : value)),
  );

const SYNTAX = [
  ...['متن', 'a', '2', '\u200c', '\uE000', '«', '\n', '\n\n', '\n \n', ' ', '  \n', '    ', '\t'],
  ...['- ', '+ ', '* ', '1. ', '7) ', '> ', '# ', '---', '===', '**', '_', '`', '```', '~~~', '~'],
  ...['[x]', ': ', '(u)', '![', '<p>', '<!--', '<a@b.c>', '&amp;', '\\', '|', '\r\n', '\0'],
];

test('gives the same tree as the parser alone, whatever the text', () => {
  const text = fc
    .array(fc.constantFrom(...SYNTAX), { maxLength: 16 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, (body) => {
      expect(withoutPositions(quick.parse(body))).toEqual(withoutPositions(whole.parse(body)));
    }),
    { numRuns: 1500 },
  );
});

test('keeps plain paragraphs in their places among others', () => {
  const types = quick.parse('الف\n\nب\n\n- پ\n\nت\n\n> ث\n\nج').children.map(({ type }) => type);
  expect(types).toEqual(['paragraph', 'paragraph', 'list', 'paragraph', 'blockquote', 'paragraph']);
});
