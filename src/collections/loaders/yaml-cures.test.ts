import { describe, expect, test } from 'vitest';
import { describeContent } from '../../messages/diagnostics/content.ts';
import { readNewsFile } from './news-file.ts';

const SOUND = 'code: 12\ntitle: پل\npublishedAt: 1403-07-24\nsection: ict';

const faultsOf = (frontMatter: string) => {
  const read = readNewsFile(Buffer.from(`---\n${frontMatter}\n---\n\nمتن خبر.\n`), 'news/1.md', '');
  return read.ok ? [] : read.diagnostics;
};
const told = (frontMatter: string): string[] =>
  faultsOf(frontMatter).map((diagnostic) => {
    const { what, cure } = describeContent(diagnostic);
    return `${diagnostic.line} ${diagnostic.code} ${what} ← ${cure}`;
  });

describe('what an editor is told of front matter that YAML reads otherwise', () => {
  test.each([
    ['a Tab at the start of a line', `${SOUND}\nimage:\n\tsrc: ../media/a.jpg`, 7, 'Tab'],
    ['a Tab before the first key', `\t${SOUND}`, 2, 'Tab'],
    ['a title that begins with a quotation', `code: 1\ntitle: "پل" تا پاییز`, 3, "'…'"],
    ['one between single marks', `code: 1\ntitle: 'پل' تا پاییز`, 3, "'…'"],
    [
      'a quotation mark without its partner',
      `code: 1\ntitle: "پل تا پاییز\nsection: ict\nlead: متن`,
      3,
      'بسته نشده',
    ],
    [
      'one that a later quotation seems to close',
      `code: 1\ntitle: "پل تا پاییز\nsection: ict\nlead: "متن"`,
      3,
      'بسته نشده',
    ],
    ['no space behind a colon', `code:12\ntitle: پل\nsection: ict`, 2, 'فاصله نیست'],
    ['no space in a later line', `code: 12\ntitle:پل\nsection: ict`, 3, 'فاصله نیست'],
    ['no space in the only line', `code:12`, 2, 'فاصله نیست'],
    ['a value that begins with an asterisk', `code: 1\ntitle: *پل*`, 3, "'…'"],
    ['a value that begins with an ampersand', `code: 1\ntitle: &پل تازه`, 3, "'…'"],
    ['a value that begins with an exclamation mark', `code: 1\ntitle: !مهم پل`, 3, "'…'"],
    ['a value that is a comment', `code: 1\ntitle: #راه`, 3, 'پس از «#»'],
    ['a value whose end is one', `code: 1\ntitle: جلسهٔ #راه`, 3, 'پس از «#»'],
    ['a list whose entry is one', `code: 1\ntags: [راه, #پل\n  ]`, 3, 'پس از «#»'],
    ['a key twice', `${SOUND}\ntitle: راه`, 6, 'دو بار'],
    ['a key that is a list', `${SOUND}\n? [a]\n: b`, 6, 'باید یک نام باشد'],
    ['a Persian key', `${SOUND}\nتیتر: راه`, 6, '«title»'],
    ['a mistyped key', `${SOUND}\nsub_title: راه`, 6, '«subtitle»'],
    [
      'a mistyped key of a picture',
      `${SOUND}\nimage:\n  src: ../media/a.jpg\n  al: راه`,
      8,
      '«alt»',
    ],
    ['a text for a map', `${SOUND}\nseries: council`, 6, 'series: { id: council, number: 7 }'],
  ])('%s', (_, frontMatter, line, words) => {
    const [first = ''] = told(frontMatter).filter((each) => each.startsWith(`${line} `));
    expect(first).toContain(words);
  });

  test.each([
    ['aliases upon aliases', `a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]`],
    ['a list that holds itself', 'tags: &t [*t]'],
    ['a map that takes over another', `a: &a { b: c }\nd:\n  <<: *a`],
    ['a tag for bytes', 'title: !!binary aGVsbG8='],
    ['a tag for code', 'title: !!js/function x'],
    ['maps in maps', `a: ${'{a: '.repeat(30)}x${'}'.repeat(30)}`],
    ['ten thousand lists in one another', `tags: ${'['.repeat(10_000)}${']'.repeat(10_000)}`],
    ['ten thousand dashes', `tags:\n  ${'- '.repeat(10_000)}x`],
    ['a prototype for a key', '__proto__: x'],
    ['a constructor for a key', 'constructor: x'],
    ['more text than front matter has', `lead: ${'پل '.repeat(150_000)}`],
  ])('refuses %s with a line', (_, frontMatter) => {
    const diagnostics = faultsOf(`${SOUND}\n${frontMatter}`);
    expect(diagnostics.length).toBeGreaterThan(0);
    for (const { line } of diagnostics) expect(line).toBeGreaterThanOrEqual(1);
  });

  test('tells ten of 50,000 unknown keys and counts the rest', () => {
    const keys = Array.from({ length: 50_000 }, (_, at) => `k${at}:`).join(' x\n');
    const lines = told(`${SOUND}\n${keys} x`);
    expect(lines).toHaveLength(11);
    expect(lines.at(-1)).toContain('و ۴۹٬۹۹۰ خطای دیگر در این پرونده');
  });

  test('repairs half a surrogate pair', () => {
    const read = readNewsFile(
      Buffer.from(`---\n${SOUND.replace('پل', String.raw`"پل \ud800"`)}\n---\n`),
      'news/1.md',
      '',
    );
    expect(read.ok && read.data.title.isWellFormed()).toBe(true);
  });
});
