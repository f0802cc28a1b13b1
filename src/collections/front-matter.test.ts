import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitFrontMatter, splitFrontMatterText } from './front-matter.ts';

describe('an item is cut into front matter and body', () => {
  test.each([
    ['as editors write it', '---\ntitle: پل\n---\n\nمتن\n', 'title: پل\n', '\nمتن\n', 4],
    ['without a body', '---\ntitle: پل\n---', 'title: پل\n', '', 4],
    ['with empty front matter', '---\n---\nمتن', '', 'متن', 3],
    ['with spaces behind the fences', '--- \t\ntitle: پل\n---  \nمتن', 'title: پل\n', 'متن', 4],
    ['with a ruler in the body', '---\na: b\n---\n\n---\n\nمتن', 'a: b\n', '\n---\n\nمتن', 4],
    ['with dashes in a value', '---\na: b --- c\n----\n---\nمتن', 'a: b --- c\n----\n', 'متن', 5],
    [
      'with a line separator before dashes, which ends no line of YAML',
      '---\na: b\u2028---\u2028c\n---\nمتن',
      'a: b\u2028---\u2028c\n',
      'متن',
      4,
    ],
  ])('%s', (_name, text, yaml, body, bodyLine) => {
    const cut = { ok: true, yaml, yamlLine: 2, body, bodyLine };
    expect(splitFrontMatter(Buffer.from(text))).toEqual(cut);
    expect(splitFrontMatter(Buffer.from(`\uFEFF${text.replaceAll('\n', '\r\n')}`))).toEqual(cut);
    expect(splitFrontMatter(Buffer.from(text.replaceAll('\n', '\r')))).toEqual(cut);
  });

  test.each([
    ['no fence', 'متن', 'no-front-matter'],
    ['a fence that is not the first line', '\n---\na: b\n---\n', 'no-front-matter'],
    ['one fence', '---\na: b\n', 'front-matter-open'],
    [
      'a fence that is not closed but for a line separator',
      '---\na: b\u2028---\n',
      'front-matter-open',
    ],
  ])('and refused with %s', (_name, text, code) => {
    expect(splitFrontMatter(Buffer.from(text))).toEqual({
      ok: false,
      problem: { code, params: {} },
      line: 1,
    });
  });
});

const PIECES = ['---', '--- ', '----', '\n', '\r\n', '\r', '\u2028', '\uFEFF', 'title: پل', 'متن'];
const texts = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 12 })
  .map((pieces) => pieces.join(''));

test('the pieces are the text', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const parts = splitFrontMatterText(text);
      if (parts.ok) expect(parts.opening + parts.yaml + parts.closing + parts.body).toBe(text);
    }),
  );
});
