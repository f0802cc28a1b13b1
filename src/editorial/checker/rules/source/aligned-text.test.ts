import { describe, expect, test } from 'vitest';
import { alignText, rangeOf } from './aligned-text.ts';
import { MARKDOWN_ESCAPES } from './markdown-escapes.ts';

/** What of the source stands for a part of the text. */
function sourceOf(text: string, source: string, part: string): string | undefined {
  const aligned = alignText(text, source, 100, MARKDOWN_ESCAPES);
  const at = text.indexOf(part);
  if (!aligned) return undefined;
  const { start, end } = rangeOf(aligned, at, at + part.length);
  return source.slice(start - 100, end - 100);
}

describe('where a text stands in its source', () => {
  test.each([
    ['متن ساده', 'متن ساده', 'ساده', 'ساده'],
    ['a*b', String.raw`a\*b`, '*', String.raw`\*`],
    ['می\u00A0شود', 'می&nbsp;شود', '\u00A0', '&nbsp;'],
    ['الف\nب', 'الف  \n> ب', 'ب', 'ب'],
    ['الف\nب', 'الف\n   ب', '\nب', '\n   ب'],
    ['😀ب', '&#x1F600;ب', 'ب', 'ب'],
    ['سر\\ته', 'سر\\ته', 'ته', 'ته'],
  ])('%j in %j: %j is %j', (text, source, part, expected) => {
    expect(sourceOf(text, source, part)).toBe(expected);
  });

  test('is not guessed where the two do not agree', () => {
    expect(alignText('الف', 'ب', 0)).toBeUndefined();
    expect(sourceOf('é', '&eacute;', 'é')).toBeUndefined();
  });
});
