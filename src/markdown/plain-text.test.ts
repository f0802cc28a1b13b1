import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toPlainText } from './plain-text.ts';
import { renderBody } from './render.ts';
import { LABELS } from './testing.ts';
import { visibleText } from './visible-text.ts';

const plain = (body: string, format: 'md' | 'mdx' = 'md') =>
  toPlainText(body, { title: 'عنوان', lead: 'لید', format });

test.each([
  ['# عنوان\n\nلید\n\n**متن** [پیوند](/a)\nخط دو\n\nانتهای پیام', 'متن پیوند خط دو'],
  ['الف\n\nب', 'الف\nب'],
  ['الف  \nب', 'الف\nب'],
  ['- الف\n- ب', 'الف\nب'],
  ['| الف | ب |\n|---|---|\n| ۱ | ۲ |', 'الف ب\n۱ ۲'],
  ['![بدیل](a.jpg "زیرنویس")', 'زیرنویس'],
  ['متن[^1]\n\n[^1]: پا', 'متن۱\nپا'],
  ['<p>الف</p><script>x</script><p>ب</p>', 'الف\nب'],
  ['.', ''],
])('reads %j as its reader does', (body, expected) => {
  expect(plain(body)).toBe(expected);
});

test.each([
  ['<InfoBox title="سرنخ">\n\n**متن** 12\n\n</InfoBox>', 'سرنخ\nمتن ۱۲'],
  ['{/* یادداشت */}\n\nمتن', 'متن'],
  ['متن\n\n<PullQuote by="و', 'متن'],
])('reads MDX: %j', (body, expected) => {
  expect(plain(body, 'mdx')).toBe(expected);
});

test('is the text of the rendered body', async () => {
  const parts = fc.constantFrom(
    'متن ',
    'ICT ',
    '12 ',
    '**',
    '"',
    '\n\n',
    '  \n',
    '- ',
    '<b>',
    '۱. ',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(parts, { maxLength: 15 }), async (words) => {
      const body = words.join('');
      const { tree } = await renderBody(body, { title: 'عنوان', lead: 'لید', labels: LABELS });
      expect(plain(body)).toBe(visibleText(tree));
    }),
    { numRuns: 200 },
  );
});
