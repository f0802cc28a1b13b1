import { describe, expect, test } from 'vitest';
import { htmlThrough } from '../testing.ts';
import { flanksOf, remarkPersianEmphasis } from './persian-emphasis.ts';

const html = (markdown: string) => htmlThrough({ remark: [remarkPersianEmphasis] }, markdown);

describe('emphasis beside Persian punctuation', () => {
  test.each([
    ['**«متن»**است', '<p><strong>«متن»</strong>است</p>'],
    ['**تلفن ثابت،**دوم', '<p><strong>تلفن ثابت،</strong>دوم</p>'],
    ['گفت**«متن»**است', '<p>گفت<strong>«متن»</strong>است</p>'],
    ['**پیش،**بعد گفت**«نقل»**است', '<p><strong>پیش،</strong>بعد گفت<strong>«نقل»</strong>است</p>'],
    ['الف**(ب)**پ', '<p>الف<strong>(ب)</strong>پ</p>'],
    ['*«متن»*است', '<p><em>«متن»</em>است</p>'],
    ['***«متن»***است', '<p><em><strong>«متن»</strong></em>است</p>'],
    ['**پایان.**آغاز', '<p><strong>پایان.</strong>آغاز</p>'],
    ['**کتاب!**‌ها', '<p><strong>کتاب!</strong>‌ها</p>'],
  ])('reads %s as emphasis', async (markdown, expected) => {
    expect(await html(markdown)).toBe(expected);
  });

  test.each([
    ['a*"foo"*', '<p>a*"foo"*</p>'],
    ['foo*bar*', '<p>foo<em>bar</em></p>'],
    ['** متن **', '<p>** متن **</p>'],
    ['`**«متن»**است`', '<p><code>**«متن»**است</code></p>'],
    ['**foo bar**', '<p><strong>foo bar</strong></p>'],
    ['*(**foo**)*', '<p><em>(<strong>foo</strong>)</em></p>'],
    [String.raw`\*متن\*`, '<p>*متن*</p>'],
  ])('leaves %s as CommonMark reads it', async (markdown, expected) => {
    expect(await html(markdown)).toBe(expected);
  });

  test.each(['۲*۳*۴', '2*3 و 4*5', '۰۹۱۲***۴۵۶۷ و ۰۹۳۵***۸۹۱۰'])(
    'takes the asterisks of %s for signs between digits',
    async (markdown) => {
      expect(await html(markdown)).toBe(`<p>${markdown}</p>`);
    },
  );
});

test('lets nothing open before a space or close after one', () => {
  for (const other of ['ا', '«', '»', '،', '']) {
    expect(flanksOf(other, ' ').open).toBe(false);
    expect(flanksOf(' ', other).close).toBe(false);
  }
});
