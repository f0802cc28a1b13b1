import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sourcePaths } from './source-paths.ts';

describe('a file that a source names', () => {
  test.each([
    ['a.jpg', 'post.md', 'a.jpg'],
    ['./a.jpg', 'content/pol/index.md', 'content/pol/a.jpg'],
    ['../img/a.jpg', 'content/news/x.md', 'content/img/a.jpg'],
    ['../a.jpg', 'content/news/x.md', 'content/news/a.jpg'],
    ['../a.jpg', 'x.md', 'a.jpg'],
    ['../media/1403/07/a.jpg', 'news/1403/07/1.md', 'media/1403/07/a.jpg'],
    ['/img/a.jpg', 'content/news/x.md', 'static/img/a.jpg'],
    ['/img/a.jpg', '_posts/x.md', 'img/a.jpg'],
    ['/images/a.jpg', 'source/_posts/x.md', 'source/images/a.jpg'],
    ['%D9%BE%D9%84.jpg', 'x.md', 'پل.jpg'],
    ['a.jpg?v=2#x', 'x.md', 'a.jpg'],
    [
      'https://old.ir/wp-content/uploads/2021/11/a.jpg',
      'export.xml',
      'wp-content/uploads/2021/11/a.jpg',
    ],
    [
      'https://old.ir/wp-content/uploads/2021/11/a.jpg',
      'wp/export.xml',
      'wp/uploads/2021/11/a.jpg',
    ],
    ['https://old.ir/wp-content/uploads/2021/a-300x200.jpg', 'e.xml', 'uploads/2021/a.jpg'],
    ['//old.ir/img/a.jpg', 'page.html', 'img/a.jpg'],
  ])('%s in %s may be %s', (written, below, expected) => {
    expect(sourcePaths(written, below)).toContain(expected);
  });

  test.each([
    ...['../../a.jpg', '%2e%2e/%2e%2e/a.jpg', '..\\a.jpg', 'C:\\a.jpg', 'file:///etc/passwd'],
    ...['data:image/png;base64,AA', '.htaccess', 'a/.git/b.jpg', 'media/\u202egpj.hta', ''],
  ])('%j leads out of it', (written) => {
    expect(sourcePaths(written, 'page.html')).toBeUndefined();
  });

  test('never leaves its folder, whatever is written', () => {
    const part = fc.constantFrom(
      '..',
      '.',
      '',
      '/',
      '\\',
      '%2e%2e',
      '%2f',
      'a',
      'a.jpg',
      'C:',
      'https:',
      '//h',
      '?',
      '\0',
    );
    fc.assert(
      fc.property(fc.array(part), fc.constantFrom('x.md', 'a/b/x.md'), (parts, below) => {
        for (const path of sourcePaths(parts.join('/'), below) ?? [])
          expect(path).not.toMatch(/(?:^|\/)\.|^\/|\\|\0|\/\/|^$/u);
      }),
    );
  });
});
