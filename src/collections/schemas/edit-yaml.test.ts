import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { editYaml, saysTheSame } from './edit-yaml.ts';
import { writeFrontMatter, type WrittenValue } from './write-item.ts';

const read = (text: string): WrittenValue =>
  parse(text, { schema: 'failsafe', version: '1.2' }) as WrittenValue;

/** Change one thing of what a text says, as a form would. */
function change(
  source: string,
  to: (data: Record<string, WrittenValue>) => object,
): string | undefined {
  const before = read(source);
  return editYaml(
    source,
    before,
    to(structuredClone(before) as Record<string, WrittenValue>) as WrittenValue,
  );
}

const OLD = `# دست‌نوشته
code: 277495
title:   "وضع  'پل'"   # تیتر کوتاه

publishedAt: 1400/08/15 09:32
section: 'ict'
tags: [ راه,زمستان ]
event:
    date: 1403-07-24
    # حاضران به ترتیب الفبا
    attendees:
    - الف
    - "ب"
    - پ
    decisions:
    - text: یکم
      doneIn: 14030901101010
    - text: >-
        دوم،
        در دو خط
source: {name: ایرنا}
`;

describe('changing what a text says', () => {
  test.each([
    ['a quoted text', { section: 'health' }, [["section: 'ict'", 'section: health']]],
    [
      'a text with a comment behind it',
      { title: 'پل' },
      [[`title:   "وضع  'پل'"   # تیتر کوتاه`, 'title:   پل   # تیتر کوتاه']],
    ],
    ['a list on one line', { tags: ['راه'] }, [['tags: [ راه,زمستان ]', 'tags: [راه]']]],
    ['nothing', {}, []],
  ])('touches only the line of %s', (_name, more, changed) => {
    const expected = changed.reduce((text, [from = '', to = '']) => text.replace(from, to), OLD);
    expect(change(OLD, (data) => ({ ...data, ...more }))).toBe(expected);
  });

  test('puts what is new at its place', () => {
    const text = change(OLD, (data) => ({
      ...data,
      lead: 'لید',
      kicker: 'رو: تیتر',
      draft: 'true',
    }));
    expect(text).toBe(
      OLD.replace('title:', "kicker: 'رو: تیتر'\ntitle:")
        .replace('کوتاه\n', 'کوتاه\nlead: لید\n')
        .concat('draft: true\n'),
    );
  });

  test('takes away the lines of what is gone, and no comment of others', () => {
    const text = change(OLD, ({ source: _source, event: _event, ...data }) => data);
    expect(text).toBe(OLD.slice(0, OLD.indexOf('event:')));
  });

  test('changes a list by its entries', () => {
    const event = {
      date: '1403-07-24',
      attendees: ['الف', 'ب', 'ت: ث', 'پ'],
      decisions: [{ text: 'یکم' }, { text: 'دوم، در دو خط' }, { text: 'سوم', doneIn: '1' }],
    };
    expect(change(OLD, (data) => ({ ...data, event }))).toBe(
      OLD.replace('    - پ\n', "    - 'ت: ث'\n    - پ\n")
        .replace('      doneIn: 14030901101010\n', '')
        .replace('دو خط\n', 'دو خط\n    - text: سوم\n      doneIn: 1\n'),
    );
  });

  test('changes a root list', () => {
    const source = '# سرویس‌ها\n- id: ict\n  title: فناوری\n- id: health\n  title: سلامت\n';
    const before = read(source) as WrittenValue[];
    const after = [before[0], { id: 'health', title: 'تندرستی' }, { id: 'art', title: 'هنر' }];
    expect(editYaml(source, before, after)).toBe(
      source.replace('سلامت\n', 'تندرستی\n- id: art\n  title: هنر\n'),
    );
  });

  test.each(['{a: b}\n', 'a: [b\n', ''])('leaves %j to be written anew', (source) => {
    expect(editYaml(source, {}, { a: 'c' })).toBeUndefined();
  });
});

const words = fc.constantFrom('الف', 'ب: ج', '- د', "it's", '1403-02-31', '#ه', 'true', 'x');
const field: fc.Arbitrary<WrittenValue> = fc.oneof(
  words,
  fc.array(words, { minLength: 1, maxLength: 4 }),
  fc.dictionary(fc.constantFrom('src', 'alt', 'place'), words, { minKeys: 1 }),
  fc.array(fc.dictionary(fc.constantFrom('text', 'doneIn'), words, { minKeys: 1 }), {
    minLength: 1,
    maxLength: 3,
  }),
);
const data = fc.dictionary(
  fc.constantFrom('code', 'title', 'lead', 'tags', 'image', 'event', 'decisions', 'series', 'new'),
  field,
  { minKeys: 1 },
);

describe('any change', () => {
  test('says what it was to say, and nothing else', () => {
    fc.assert(
      fc.property(data, data, (before, after) => {
        const source = writeFrontMatter(before);
        const text = editYaml(source, before, after);
        expect(text).toBeDefined();
        expect(saysTheSame(read(text!), after)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  test('keeps every line of a field that stays', () => {
    fc.assert(
      fc.property(data, data, (before, more) => {
        const source = writeFrontMatter(before);
        const text = editYaml(source, before, { ...more, ...before })!;
        for (const line of source.split('\n')) expect(text.split('\n')).toContain(line);
      }),
    );
  });
});
