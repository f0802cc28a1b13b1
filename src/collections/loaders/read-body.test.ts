import { describe, expect, test } from 'vitest';
import type { Problem } from '../../lib/diagnostics/diagnostic.ts';
import type { BodyLimit } from '../../lib/diagnostics/reasons.ts';
import { BODY_LIMITS } from '../../markdown/limits.ts';
import { readBody } from './read-body.ts';

const tooMuch = (limit: BodyLimit): Problem => ({
  code: 'too-much',
  params: { limit, most: BODY_LIMITS[limit] },
});
const TOO_DEEP: Problem = { code: 'too-deep', params: {} };
const HTML_ROW = `<tr>${'<td>۱۲</td>'.repeat(10)}</tr>`;
const ROW = `${'|۱۲'.repeat(10)}|\n`;

/** One diagnostic for each body: the scan of its signs first, and behind it the depth of what it became. */
describe('a body whose elements stand too deep in one another', () => {
  const lists = Array.from({ length: 150 }, (_, at) => `${'  '.repeat(at)}- متن`).join('\n');

  test.each<[string, string, string, Problem & { line?: number }]>([
    ['quotations', 'a.md', `${'> '.repeat(300)}متن`, tooMuch('depth')],
    ['quotations without spaces', 'a.md', `${'>'.repeat(300)}متن`, tooMuch('depth')],
    ['lists', 'a.md', lists, { ...tooMuch('depth'), line: 59 }],
    ['elements of HTML', 'a.md', `${'<div>'.repeat(300)}متن`, tooMuch('elements')],
    ['elements of MDX', 'a.mdx', `${'<b>'.repeat(300)}${'</b>'.repeat(300)}`, tooMuch('elements')],
    ['components', 'a.mdx', '<Timeline>'.repeat(300), tooMuch('elements')],
    ['emphasis', 'a.md', `${'*a **b '.repeat(150)}${'b** a* '.repeat(150)}`, TOO_DEEP],
    ['emphasis of MDX', 'a.mdx', `${'*a **b '.repeat(150)}${'b** a* '.repeat(150)}`, TOO_DEEP],
  ])('is one diagnostic that names the file: %s', (_, file, body, problem) => {
    expect(readBody(body, file, 9).diagnostics).toEqual([
      { file, line: 9, severity: 'error', ...problem },
    ]);
  });

  test.each([
    ['a long rule', 'a.md', '-'.repeat(500)],
    ['a long table', 'a.md', `<table>${'<tr><td>الف</td></tr>'.repeat(300)}</table>`],
    ['a table of 9,000 cells', 'a.md', `<table>${HTML_ROW.repeat(900)}</table>`],
    [
      'a table of 9,000 cells in MDX',
      'a.mdx',
      `<table><tbody>${HTML_ROW.repeat(900)}</tbody></table>`,
    ],
    [
      'a table of Markdown with 19,000 cells',
      'a.md',
      `${ROW}${'|-'.repeat(10)}|\n${ROW.repeat(1_900)}`,
    ],
    ['much emphasis', 'a.md', '**الف** *ب* '.repeat(200)],
    [
      'a deep list',
      'a.md',
      Array.from({ length: 12 }, (_, at) => `${'  '.repeat(at)}- متن`).join('\n'),
    ],
    ['many components', 'a.mdx', '<PullQuote>متن</PullQuote>\n\n'.repeat(120)],
  ])('and not %s', (_, file, body) => {
    expect(readBody(body, file, 9).diagnostics).toEqual([]);
  });
});

test('what is played is told by components, not by code that names them', () => {
  const player = '<Video src="../media/a.mp4" />';
  expect(readBody(player, 'a.mdx', 1).played).toBe('video');
  expect(readBody(`\`${player}\``, 'a.mdx', 1).played).toBeUndefined();
  expect(readBody('<Audio src="/media/a.mp3" caption="ب" />', 'a.mdx', 1).played).toBe('audio');
});
