import { describe, expect, test } from 'vitest';
import { readBody } from './read-body.ts';

describe('a body whose elements stand too deep in one another', () => {
  test.each([
    ['quotations', 'a.md', `${'> '.repeat(300)}متن`],
    ['quotations without spaces', 'a.md', `${'>'.repeat(300)}متن`],
    ['lists', 'a.md', Array.from({ length: 150 }, (_, at) => `${'  '.repeat(at)}- متن`).join('\n')],
    ['elements of HTML', 'a.md', `${'<div>'.repeat(300)}متن`],
    ['emphasis', 'a.md', `${'*a **b '.repeat(150)}${'b** a* '.repeat(150)}`],
    ['elements of MDX', 'a.mdx', `${'<b>'.repeat(300)}متن${'</b>'.repeat(300)}`],
    ['components', 'a.mdx', `${'<Timeline>'.repeat(300)}${'</Timeline>'.repeat(300)}`],
  ])('is a fault that names the file: %s', (_, file, body) => {
    expect(readBody(body, file, 9).faults).toEqual([{ file, line: 9, kind: 'too-deep' }]);
  });

  test.each([
    ['a long rule', 'a.md', '-'.repeat(500)],
    ['a long table', 'a.md', `<table>${'<tr><td>الف</td></tr>'.repeat(300)}</table>`],
    ['much emphasis', 'a.md', '**الف** *ب* '.repeat(200)],
    [
      'a deep list',
      'a.md',
      Array.from({ length: 12 }, (_, at) => `${'  '.repeat(at)}- متن`).join('\n'),
    ],
    ['many components', 'a.mdx', '<PullQuote>متن</PullQuote>\n\n'.repeat(120)],
  ])('and not %s', (_, file, body) => {
    expect(readBody(body, file, 9).faults).toEqual([]);
  });
});

test('what is played is told by components, not by code that names them', () => {
  const player = '<Video src="../media/a.mp4" />';
  expect(readBody(player, 'a.mdx', 1).played).toBe('video');
  expect(readBody(`\`${player}\``, 'a.mdx', 1).played).toBeUndefined();
  expect(readBody('<Audio src="/media/a.mp3" caption="ب" />', 'a.mdx', 1).played).toBe('audio');
});
