import { expect, test } from 'vitest';
import { findMistake } from './options.ts';

const CONFIG = {
  options: {
    out: { type: 'string' },
    section: { type: 'string' },
    type: { type: 'string', multiple: true },
    fix: { type: 'boolean' },
  },
} as const;

test.each([
  ['an option that there is not', ['--fxi'], 'گزینهٔ «--fxi» نداریم؛ گزینه‌های این فرمان: --out،'],
  ['one of one letter', ['-q'], 'گزینهٔ «-q» نداریم'],
  ['one that is written as «no»', ['--no-fix'], 'گزینهٔ «--no-fix» نداریم'],
  ['the name of every object', ['--constructor'], 'گزینهٔ «--constructor» نداریم'],
  ['a value that is not there', ['--out'], 'پس از --out مقدار آن را بنویسید'],
  ['an option in the place of one', ['--out', '--section', 'ict'], 'پس از --out مقدار'],
  ['a flag with a value', ['--fix=yes'], '--fix مقدار نمی‌گیرد'],
  ['an option twice', ['--out=a', '--out=b'], '--out دو بار نوشته شده است'],
  ['a word too much', ['a.md'], '«a.md» در این فرمان جایی ندارد'],
  ['an option behind «--»', ['--', '--fix'], '«--fix» در این فرمان جایی ندارد'],
])('tells of %s', (_, args, words) => {
  expect(findMistake(args, CONFIG)).toEqual({ sentence: expect.stringContaining(words) as string });
});

test('tells a command without options that it has none', () => {
  expect(findMistake(['--port=80'], {})).toEqual({
    sentence: expect.stringContaining('این فرمان جز --help گزینه‌ای ندارد') as string,
  });
});

test.each([
  [['--out', 'a', '--section=ict', '--fix']],
  [['--type', 'post', '--type', 'page']],
  [['--out=-a', '--section=']],
  [['--out', '-']],
  [[]],
])('lets %j be', (args) => {
  expect(findMistake(args, CONFIG)).toBeUndefined();
});

test('lets files be named where a command takes some', () => {
  expect(
    findMistake(['a.md', '--fix', '--', '--b.md'], { ...CONFIG, allowPositionals: true }),
  ).toBe(undefined);
});

test.each([[['--help']], [['-h']], [['--fxi', '--help']]])('is asked for help by %j', (args) => {
  expect(findMistake(args, CONFIG)).toBe('help');
});
