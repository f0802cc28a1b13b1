import { describe, expect, test } from 'vitest';
import type { BodyLimit } from '../lib/diagnostics/reasons.ts';
import { BODY_LIMITS, findTooMuch } from './limits.ts';

/** A body for each limit, of which `many` parts go up to it and one more goes beyond. */
const BODIES: Record<BodyLimit, (many: number) => string> = {
  characters: (many) => 'ا'.repeat(many),
  depth: (many) => `${'> '.repeat(many)}ا`,
  quotes: (many) => '> ا\n\n'.repeat(many),
  marks: (many) => '\\'.repeat(many),
  marksInBlock: (many) =>
    `- ${'\\'.repeat(100)}\n`.repeat(many / 100) + (many % 100 ? '- *\n' : ''),
  marksInAll: (many) => `${'\\'.repeat(100)}\n\n`.repeat(many / 100) + (many % 100 ? '*ا\n' : ''),
  brackets: (many) => '['.repeat(many),
  references: (many) => 'ا[^1]\n\n'.repeat(many),
  columns: (many) => `ا\n${'|-'.repeat(many)}|`,
  cells: (many) => `ا|ا\n-|-\n${'ا|ا\n'.repeat(many / 2 - 1)}${many % 2 ? 'ا\n' : ''}`,
  elements: (many) => '<div>\n\n'.repeat(many),
  tags: (many) => '<br>'.repeat(many),
};
const LIMITS = Object.entries(BODY_LIMITS) as [BodyLimit, number][];

describe('how much a body may hold', () => {
  test.each(LIMITS)('%s up to %d', (limit, most) => {
    expect(findTooMuch(BODIES[limit](most), 'md')?.limit).not.toBe(limit);
  });

  test.each(LIMITS)('no more %s than %d', (limit, most) => {
    expect(findTooMuch(BODIES[limit](most + 2), 'md')?.limit).toBe(limit);
  });

  test.each<[string, string]>([
    ['a row of quotation marks of mail', `${'>'.repeat(100)} ا`],
    ['lists in lists', Array.from({ length: 80 }, (_, at) => `${'  '.repeat(at)}- ا`).join('\n')],
    ['numbers in numbers', `${'1. '.repeat(60)}ا`],
    ['pictures in pictures', `${'!['.repeat(4_000)}ا${'](/a.jpg)'.repeat(4_000)}`],
    ['emphasis in emphasis', '*ا '.repeat(2_000) + ' ا*'.repeat(2_000)],
    ['marks of two kinds by turns', '*_'.repeat(1_000)],
    ['line breaks in a row', '<br>'.repeat(50_000)],
    ['tags that do not end', '<a '.repeat(2_000)],
    ['tags whose quotation marks do not end', '<a b="x>'.repeat(2_000)],
    ['elements that no one closes', '<b>'.repeat(500)],
    ['elements whose slash means nothing in HTML', '<div/>\n\n'.repeat(500)],
    ['braces', '{'.repeat(2_000)],
    ['a table of few rows and very many columns', `${'|ا'.repeat(5_000)}\n${'|-'.repeat(5_000)}`],
  ])('refuses %s', (_, body) => {
    expect(findTooMuch(body, 'md')).toBeDefined();
  });

  test.each<[string, string, 'md' | 'mdx']>([
    ['a rule of many signs', '- '.repeat(200), 'md'],
    ['a list of a thousand names in bold', '- **نام**: متن\n'.repeat(1_000), 'md'],
    [
      'a table of a thousand rows with links',
      `|الف|ب|\n|-|-|\n${'|[ا](/a)|**ب**|\n'.repeat(1_000)}`,
      'md',
    ],
    [
      'a table of HTML with 9,000 cells in one line',
      `<table>${`<tr>${'<td>۱۲</td>'.repeat(10)}</tr>`.repeat(900)}</table>`,
      'md',
    ],
    [
      'a table of HTML without end tags',
      `<table>${'<tr><td>الف<td>ب\n'.repeat(5_000)}</table>`,
      'md',
    ],
    ['line breaks of a long poem', 'مصراع اول<br>مصراع دوم<br>'.repeat(2_000), 'md'],
    [
      'a film in each of a thousand paragraphs',
      '<Video src="../media/a.mp4" />\n\n'.repeat(1_000),
      'mdx',
    ],
    ['paragraphs of old HTML', '<p>متن<br>متن\n\n'.repeat(1_000), 'md'],
    ['a poem of four hundred verses', 'مصراع اول\\\nمصراع دوم\n'.repeat(400), 'md'],
    ['a hundred footnotes', 'متن[^1]\n\n[^1]: پانوشت\n\n'.repeat(100), 'md'],
  ])('lets %s be', (_, body, format) => {
    expect(findTooMuch(body, format)).toBeUndefined();
  });

  test('names the line that goes too far', () => {
    expect(findTooMuch(`متن\n\nمتن\n${'> '.repeat(60)}ا\n`, 'md')).toEqual({
      limit: 'depth',
      line: 4,
    });
  });
});
