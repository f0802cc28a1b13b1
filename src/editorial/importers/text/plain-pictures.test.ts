import { describe, expect, test } from 'vitest';
import type { ImportWarning } from '../import-warning.ts';
import { toBlocks } from './markdown-blocks.ts';

function convert(markdown: string) {
  const doubts: ImportWarning[] = [];
  const blocks = toBlocks(markdown, doubts);
  return { body: blocks.map((block) => block.markdown).join('\n\n'), doubts };
}

describe('a picture in Markdown', () => {
  test.each([
    ['with a link', '[![پل](/img/a.jpg)](img/a.jpg)', '![پل](/img/a.jpg)'],
    ['with a caption', '[![پل](/img/a.jpg "پل تازه")](img/a.jpg)', '![پل](/img/a.jpg "پل تازه")'],
    [
      'whose link has it',
      '[![پل](/img/a.jpg)](img/a.jpg "پل تازه")',
      '![پل](/img/a.jpg "پل تازه")',
    ],
    ['in a line', 'نمای [![پل](a.jpg)](b.png) از دور', 'نمای ![پل](a.jpg) از دور'],
    ['in a list', '- [![پل](a.jpg)](b.png)', '- ![پل](a.jpg)'],
    ['as HTML', '<img src="a.jpg" alt="پل">', '![پل](a.jpg)'],
    ['as HTML with a link', '<a href="a.jpg"><img src="a.jpg" alt="پل"></a>', '![پل](a.jpg)'],
    [
      'as a figure',
      '<figure>\n<img src="a.jpg" alt="پل">\n<figcaption>پل تازه</figcaption>\n</figure>',
      '![پل](a.jpg "پل تازه")',
    ],
    ['in the middle', '<p align="center">\n<img src="a.jpg" alt="پل">\n</p>', '![پل](a.jpg)'],
  ])('%s is a picture', (_, markdown, expected) => {
    expect(convert(markdown)).toEqual({ body: expected, doubts: [] });
  });

  test('that led to a page is told', () => {
    expect(convert('[![پل](a.jpg)](https://example.ir/bridge)')).toEqual({
      body: '![پل](a.jpg)',
      doubts: [{ kind: 'picture-link-dropped', value: 'https://example.ir/bridge' }],
    });
  });

  test('that runs something is none', () => {
    expect(convert('<img src="javascript:alert(1)" alt="پل" onerror="x">').body).toBe('پل');
  });

  test('leaves links and code as they are', () => {
    const text = '[متن ![پل](a.jpg)](/b)\n\n`[![پل](a.jpg)](a.jpg)`';
    expect(convert(text).body).toBe(text);
  });
});
