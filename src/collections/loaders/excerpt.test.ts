import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { truncateWords } from '../../lib/persian/truncate.ts';
import { toPlainText } from '../../markdown/plain-text.ts';
import { excerptOf } from './excerpt.ts';

const options = { title: 'وزیر از طرح بازدید کرد', format: 'md' } as const;
const long = 'وزیر در این نشست از پیشرفت طرح گفت. '.repeat(8).trim();

describe('excerptOf', () => {
  test.each([
    ['a short text, whole', 'متن کوتاه است.', 'متن کوتاه است.'],
    ['no marks of Markdown', '**متن** _خبر_ است.', 'متن خبر است.'],
    [
      'what a reference further down decides',
      `[وزارت][۱] گفت. ${long}\n\n${long}\n\n[۱]: https://news.example/`,
      truncateWords(`وزارت گفت. ${long}`, 220),
    ],
    [
      'nothing of a comment that goes on further down',
      `<!-- ${long}\n\n${long} -->\n\nخبر این است.`,
      'خبر این است.',
    ],
    [
      'a quotation that ends further down, in Persian marks',
      `او گفت: "${long}\n\n${long}"`,
      truncateWords(`او گفت: «${long}`, 220),
    ],
    ['no title that the body repeats', `${options.title}\n\nخبر این است.`, 'خبر این است.'],
  ])('gives %s', (_, body, excerpt) => {
    expect(excerptOf(body, options)).toBe(excerpt);
  });

  test('is the start of what a reader sees, however the body is divided', () => {
    const block = fc.constantFrom(
      long,
      'متن.',
      options.title,
      '- یک\n- دو',
      '۱- بند یک\n۲- بند دو',
      '> نقل',
      '## میان‌تیتر',
      '**میان‌تیتر**',
      'گفت: «<b>نه</b>»',
      '    کد',
      '| الف | ب |\n| --- | --- |\n| ۱ | ۲ |',
      'خط یک\nخط دو',
      `${long} ${long}`,
      `${long}\n${long}\n${long}`,
      'میان‌تیتر\n---',
      `${long} **${long}** ${long}`,
      'الف: یک\nب: دو',
      'او گفت: "نخست',
      'و دوم" که چنین است.',
    );
    fc.assert(
      fc.property(fc.array(block, { maxLength: 12 }), (blocks) => {
        const body = blocks.join('\n\n');
        // As much of a body as is looked at, at most.
        fc.pre(body.length <= 1700);
        expect(excerptOf(body, options)).toBe(truncateWords(toPlainText(body, options), 220));
      }),
    );
  });
});
