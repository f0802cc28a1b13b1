import fc from 'fast-check';
import type { Root } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { REMARK_PLUGINS } from '../index.ts';
import { remarkQuickParagraphs } from './quick-paragraphs.ts';

const whole = unified().use(remarkParse).use(REMARK_PLUGINS).freeze();
const quick = unified().use(remarkParse).use(REMARK_PLUGINS).use(remarkQuickParagraphs).freeze();

/** The tree with the offsets of its nodes; the root's own, and lines and columns, are not told. */
const withOffsets = ({ children }: Root): unknown =>
  JSON.parse(
    JSON.stringify(children, (key, value: unknown) =>
      key === 'line' || key === 'column' ? undefined : value,
    ),
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
      expect(withOffsets(quick.parse(body))).toEqual(withOffsets(whole.parse(body)));
    }),
    { numRuns: 1500 },
  );
});

test('keeps plain paragraphs in their places among others', () => {
  const types = quick.parse('الف\n\nب\n\n- پ\n\nت\n\n> ث\n\nج').children.map(({ type }) => type);
  expect(types).toEqual(['paragraph', 'paragraph', 'list', 'paragraph', 'blockquote', 'paragraph']);
});
